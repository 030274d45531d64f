'use client'

import { useId } from 'react'
import type { Advice } from '../advice'
import type { Measures } from '../measure-text'
import { useWritingHelp } from './use-writing-help'

/** Measures of the saved draft and remarks on it. It advises; nothing here keeps anybody from publishing. */
export function WritingHelp() {
  const heading = useId()
  const { help, failed, isSaved } = useWritingHelp()
  return (
    <section className="writing-help" aria-labelledby={heading}>
      <h2 id={heading}>Writing help</h2>
      <p role="status">{statusText(isSaved, failed, help?.advice.length)}</p>
      {help && (
        <>
          <MeasureList measures={help.measures} />
          {help.advice.map((advice) => (
            <Remark key={advice.code} advice={advice} />
          ))}
          <p className="writing-help__note">Advice on the saved draft. You decide; it never blocks.</p>
        </>
      )}
    </section>
  )
}

function statusText(isSaved: boolean, failed: boolean, remarks: number | undefined): string {
  if (!isSaved) return 'Shown as soon as the draft is saved.'
  if (failed) return 'The writing help did not answer. It is asked again at the next save.'
  if (remarks === undefined) return 'Reading the draft …'
  if (remarks === 0) return 'No remarks.'
  return remarks === 1 ? '1 remark.' : `${remarks} remarks.`
}

function MeasureList({ measures }: { measures: Measures }) {
  const { words, minutes, grade, meaning, hardest } = measures
  return (
    <>
      <dl className="writing-help__measures">
        <Measure name="Words" value={words.toLocaleString('en-US')} />
        <Measure name="Reading time" value={`${minutes} min`} />
        {grade && <Measure name="Grade (Flesch–Kincaid)" value={grade.fleschKincaid.toFixed(1)} />}
        {grade && (
          <Measure
            name="Grade (SMOG)"
            value={`${grade.smog.toFixed(1)}${grade.smogIsEstimate ? ' (estimate)' : ''}`}
          />
        )}
      </dl>
      <p className="writing-help__note">
        {meaning}
        {grade?.smogIsEstimate && ' SMOG needs 30 sentences; with fewer it is an estimate.'} Reading time: 200
        words a minute, somewhat below the 238 that adults read (Brysbaert 2019).
      </p>
      {hardest.length > 0 && (
        <details>
          <summary>Hardest sentences ({hardest.length})</summary>
          <ol>
            {hardest.map(({ text, words: length, grade: hard }) => (
              <li key={text}>
                <q>{text}</q>{' '}
                <span className="writing-help__note">
                  grade {hard.toFixed(1)}, {length} words
                </span>
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

const severities = {
  fix: { icon: '▲', word: 'To fix' },
  consider: { icon: '●', word: 'To consider' },
} as const

/** The rest comes up as these are put right; the fields below must stay within reach. */
const MOST_ITEMS = 5

function Remark({ advice }: { advice: Advice }) {
  const { icon, word } = severities[advice.severity]
  const more = advice.items.length - MOST_ITEMS
  return (
    <div className={`writing-help__remark writing-help__remark--${advice.severity}`}>
      <h3>
        <span aria-hidden="true">{icon} </span>
        {word}: {advice.title}
      </h3>
      <ul>
        {advice.items.slice(0, MOST_ITEMS).map((item) => (
          <li key={item}>{item}</li>
        ))}
        {more > 0 && <li>and {more} more</li>}
      </ul>
    </div>
  )
}
