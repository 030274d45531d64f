'use client'

import { useDocumentInfo, useTranslation } from '@payloadcms/ui'
import { useId } from 'react'
import type { Spoken } from '@/design/panel-words'
import { writingHelpWords } from '@/design/panel-words/writing-help'
import { useWords } from '@/design/use-words'
import type { Advice } from '../advice'
import type { Measures } from '../measure-text'
import { useWritingHelp } from './use-writing-help'

type Words = Spoken<typeof writingHelpWords>

/** Metrics of the saved draft and remarks on it. Advisory only; nothing here blocks publication. */
export function WritingHelp() {
  const { isTrashed } = useDocumentInfo()
  return isTrashed ? null : <WritingHelpHere />
}

function WritingHelpHere() {
  const words = useWords(writingHelpWords)
  const heading = useId()
  const { help, failed, isSaved } = useWritingHelp()
  return (
    <section className="writing-help" aria-labelledby={heading}>
      <h2 id={heading}>{words.heading}</h2>
      <p role="status">{statusText(words.status, isSaved, failed, help?.advice.length)}</p>
      {help && (
        <>
          <MeasureList measures={help.measures} words={words.measures} />
          {help.advice.map((advice) => (
            <Remark key={advice.code} advice={advice} words={words} />
          ))}
          <p className="writing-help__note">{words.note}</p>
        </>
      )}
    </section>
  )
}

function statusText(
  words: Words['status'],
  isSaved: boolean,
  failed: boolean,
  remarks: number | undefined,
): string {
  if (!isSaved) return words.notSaved
  if (failed) return words.failed
  return remarks === undefined ? words.reading : words.remarks(remarks)
}

function MeasureList({ measures, words }: { measures: Measures; words: Words['measures'] }) {
  const { language } = useTranslation().i18n
  const inWords = (value: number, digits = 1) =>
    value.toLocaleString(language, { minimumFractionDigits: digits, maximumFractionDigits: digits })
  const { words: count, minutes, grade, meaning, hardest } = measures
  return (
    <>
      <dl className="writing-help__measures">
        <Measure name={words.words} value={inWords(count, 0)} />
        <Measure name={words.time} value={`${minutes} min`} />
        {grade && <Measure name={words.fleschKincaid} value={inWords(grade.fleschKincaid)} />}
        {grade && (
          <Measure
            name={words.smog}
            value={`${inWords(grade.smog)}${grade.smogIsEstimate ? words.estimate : ''}`}
          />
        )}
      </dl>
      <p className="writing-help__note">
        {meaning}
        {grade?.smogIsEstimate && words.estimateNote}
        {words.timeNote}
      </p>
      {hardest.length > 0 && (
        <details>
          <summary>{words.hardest(hardest.length)}</summary>
          <ol>
            {hardest.map(({ text, words: length, grade: hard }) => (
              <li key={text}>
                <q>{text}</q> <span className="writing-help__note">{words.hard(inWords(hard), length)}</span>
              </li>
            ))}
          </ol>
        </details>
      )}
    </>
  )
}

function Measure({ name, value }: { name: string; value: string }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>{value}</dd>
    </div>
  )
}

const icons = { fix: '▲', consider: '●' } as const

/** The rest is shown once these are fixed; the fields below must stay within reach. */
const MOST_ITEMS = 5

function Remark({ advice, words }: { advice: Advice; words: Words }) {
  const more = advice.items.length - MOST_ITEMS
  return (
    <div className={`writing-help__remark writing-help__remark--${advice.severity}`}>
      <h3>
        <span aria-hidden="true">{icons[advice.severity]} </span>
        {words.severity[advice.severity]}: {advice.title}
      </h3>
      <ul>
        {advice.items.slice(0, MOST_ITEMS).map((item) => (
          <li key={item}>{item}</li>
        ))}
        {more > 0 && <li>{words.more(more)}</li>}
      </ul>
    </div>
  )
}
