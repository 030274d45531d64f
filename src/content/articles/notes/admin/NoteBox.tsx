'use client'

import { Button } from '@payloadcms/ui'
import { useEffect, useId, useRef, useState } from 'react'
import { flushSync } from 'react-dom'
import { notesWords } from '@/design/panel-words/notes'
import { useWords } from '@/design/use-words'
import { NOTE_LENGTH } from '../note'

const MOST_SUGGESTIONS = 6

type NoteBoxProps = {
  label: string
  sendLabel: string
  people: readonly string[]
  /** Resolves with whether it was taken; what was typed stays otherwise. */
  onSend: (text: string, key: string) => Promise<boolean>
  onCancel: () => void
}

/** Where a note or a reply is written. Ctrl+Enter sends it; after `@` come the names that fit. */
export function NoteBox({ label, sendLabel, people, onSend, onCancel }: NoteBoxProps) {
  const words = useWords(notesWords)
  const id = useId()
  const box = useRef<HTMLTextAreaElement>(null)
  const [text, setText] = useState('')
  const [caret, setCaret] = useState(0)
  const [busy, setBusy] = useState(false)
  // The same note sent twice is one.
  const [key] = useState(newKey)
  const begun = /(?:^|[^\p{L}\p{N}])@([^@\n]{0,60})$/u.exec(text.slice(0, caret))?.[1]
  const suggested =
    begun === undefined
      ? []
      : people
          .filter((name) => name.toLowerCase().startsWith(begun.toLowerCase()) && name !== begun)
          .slice(0, MOST_SUGGESTIONS)

  // A note is no field of the form, which keeps its own words.
  const isBegun = text.trim() !== ''
  useEffect(() => {
    if (!isBegun) return
    const ask = (event: BeforeUnloadEvent) => event.preventDefault()
    window.addEventListener('beforeunload', ask)
    return () => window.removeEventListener('beforeunload', ask)
  }, [isBegun])

  async function send() {
    if (busy || !isBegun) return
    setBusy(true)
    const isTaken = await onSend(text.trim(), key)
    if (!isTaken) setBusy(false)
  }
  function complete(name: string) {
    const start = caret - (begun?.length ?? 0)
    const end = start + name.length + 1
    flushSync(() => setText(`${text.slice(0, start)}${name} ${text.slice(caret)}`))
    box.current?.focus()
    box.current?.setSelectionRange(end, end)
    setCaret(end)
  }
  return (
    <div className="note-box">
      <label htmlFor={id}>{label}</label>
      <textarea
        // biome-ignore lint/a11y/noAutofocus: it opens at the press of a button or key, to be written in.
        autoFocus
        id={id}
        ref={box}
        rows={3}
        dir="auto"
        maxLength={NOTE_LENGTH}
        value={text}
        aria-describedby={`${id}-hint`}
        onChange={(event) => {
          setText(event.target.value)
          setCaret(event.target.selectionStart)
        }}
        onSelect={(event) => setCaret(event.currentTarget.selectionStart)}
        onKeyDown={(event) => {
          if (event.key === 'Escape' && text === '') onCancel()
          if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) {
            event.preventDefault()
            void send()
          }
        }}
      />
      <p id={`${id}-hint`} className="note-box__hint">
        {words.mentionHint}
      </p>
      {suggested.length > 0 && (
        <ul className="note-box__people" aria-label={words.suggestions}>
          {suggested.map((name) => (
            <li key={name}>
              <button type="button" onClick={() => complete(name)}>
                <bdi>{name}</bdi>
              </button>
            </li>
          ))}
        </ul>
      )}
      <div className="note-box__buttons">
        <Button size="small" margin={false} disabled={busy || !isBegun} onClick={() => void send()}>
          {sendLabel}
        </Button>
        <Button buttonStyle="secondary" size="small" margin={false} disabled={busy} onClick={onCancel}>
          {words.cancel}
        </Button>
      </div>
    </div>
  )
}

/** `crypto.randomUUID` needs HTTPS. */
const newKey = () => [...crypto.getRandomValues(new Uint32Array(4))].join('-')
