'use client'

import { useId, useState } from 'react'
import { calendarWords } from '@/design/panel-words/calendar'
import { commonWords } from '@/design/panel-words/common'
import { useWords } from '@/design/use-words'

type Props = {
  label: string
  question: string
  /** The time it has, in `datetime-local` format; empty for none. */
  initial: string
  onMove: (local: string) => Promise<boolean>
}

/** What dragging does, for whoever uses a keyboard, a screen reader or a touch screen, and to the minute. */
export function MoveForm({ label, question, initial, onMove }: Props) {
  const words = useWords(calendarWords)
  const common = useWords(commonWords)
  const id = useId()
  const [isOpen, setIsOpen] = useState(false)
  const [local, setLocal] = useState(initial)
  const [isBusy, setIsBusy] = useState(false)

  if (!isOpen) {
    return (
      <button
        aria-label={`${label}: ${question}`}
        className="calendar-move"
        onClick={() => {
          setLocal(initial)
          setIsOpen(true)
        }}
        type="button"
      >
        {label}
      </button>
    )
  }
  return (
    <form
      className="calendar-form"
      onSubmit={async (event) => {
        event.preventDefault()
        setIsBusy(true)
        const isMoved = await onMove(local)
        setIsBusy(false)
        if (isMoved) setIsOpen(false)
      }}
    >
      <label htmlFor={id}>{words.when}</label>
      <input
        id={id}
        onChange={(event) => setLocal(event.target.value)}
        required
        type="datetime-local"
        value={local}
      />
      <button disabled={isBusy} type="submit">
        {label}
      </button>
      <button onClick={() => setIsOpen(false)} type="button">
        {common.cancel}
      </button>
    </form>
  )
}
