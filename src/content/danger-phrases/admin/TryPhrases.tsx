'use client'

import { useFormFields } from '@payloadcms/ui'
import { useId, useMemo, useState } from 'react'
import { dangerPhraseWords } from '@/design/panel-words/danger-phrases'
import { useWords } from '@/design/use-words'
import { LiveControls } from '@/desk/panel/LiveControls'
import { compileDangers } from '@/site/danger/compile-dangers'
import { DANGERS, type DangerEntry } from '@/site/danger/dangers'
import { findDanger } from '@/site/danger/find-danger'
import { entryOf } from '../phrase-lines'

export type OtherEntry = DangerEntry & { title: string }
type Props = { others: OtherEntry[] }

/** Says at once which phrase matches a text: of the form as it is typed, saved or not, or of another entry in force. */
export function TryPhrases({ others }: Props) {
  const words = useWords(dangerPhraseWords)
  const id = useId()
  const [text, setText] = useState('')
  const entry = useTypedEntry()
  const own = useMemo(() => compileDangers([entry]), [entry])
  return (
    <LiveControls>
      <h4>
        <label htmlFor={id}>{words.tryIt}</label>
      </h4>
      <input
        autoComplete="off"
        className="phrase-trial"
        dir="auto"
        id={id}
        maxLength={500}
        onChange={(event) => setText(event.target.value)}
        placeholder={words.tryLabel}
        type="text"
        value={text}
      />
      <div role="status">{text.trim() === '' ? null : <Verdict others={others} own={own} text={text} />}</div>
    </LiveControls>
  )
}

type VerdictProps = Props & { own: ReturnType<typeof compileDangers>; text: string }

function Verdict({ others, own, text }: VerdictProps) {
  const words = useWords(dangerPhraseWords)
  const found = findDanger(text, 'any', own)
  if (found) {
    const isSaid = findDanger(text, 'self', own) !== null
    return (
      <p>
        {words.matches(found.line)} {isSaid ? null : words.inSearchOnly}
      </p>
    )
  }
  for (const other of others) {
    const line = findDanger(text, 'any', compileDangers([other]))?.line
    if (line) return <p>{words.byOther(other.title, line)}</p>
  }
  return <p>{words.noMatch}</p>
}

function useTypedEntry(): DangerEntry {
  const typed = (name: string) => (fields: Record<string, { value?: unknown }>) =>
    String(fields[name]?.value ?? '')
  const danger = useFormFields(([fields]) => typed('danger')(fields))
  const phrases = useFormFields(([fields]) => typed('phrases')(fields))
  const topics = useFormFields(([fields]) => typed('topics')(fields))
  const exceptions = useFormFields(([fields]) => typed('exceptions')(fields))
  return useMemo(() => {
    const known = DANGERS.find((one) => one === danger) ?? 'other'
    return entryOf({ danger: known, phrases, topics, exceptions })
  }, [danger, phrases, topics, exceptions])
}
