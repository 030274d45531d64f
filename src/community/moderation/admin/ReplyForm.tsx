'use client'

import { Button } from '@payloadcms/ui'
import { type FormEvent, useState } from 'react'
import { isolate } from '@/design/direction'
import { commonWords } from '@/design/panel-words/common'
import { moderationWords } from '@/design/panel-words/moderation'
import { useWords } from '@/design/use-words'
import type { QueueItem } from '../queue-view'
import type { useQueue } from './use-queue'

type ReplyFormProps = {
  item: QueueItem
  queue: ReturnType<typeof useQueue>
  onDone: (message: string) => void
  onClose: () => void
}

/** Answers a comment in place; readers see it at once, marked as the author's or the editors'. */
export function ReplyForm({ item, queue, onDone, onClose }: ReplyFormProps) {
  const words = useWords(moderationWords).replying
  const common = useWords(commonWords)
  const [text, setText] = useState('')
  const [problem, setProblem] = useState('')
  const [busy, setBusy] = useState(false)
  const field = `reply-${item.id}`

  async function send(event: FormEvent) {
    event.preventDefault()
    setBusy(true)
    try {
      await queue.askAbout(item, 'reply', { text })
      onDone(words.done(isolate(item.displayName)))
      onClose()
    } catch (error) {
      setProblem(error instanceof Error ? error.message : common.noAnswer)
      setBusy(false)
    }
  }

  return (
    <form className="queue-panel" onSubmit={(event) => void send(event)}>
      <label htmlFor={field}>{words.label}</label>
      {/* 45 CFR 164.508: a practice may not tell the public who its patients are. */}
      <p className="queue-hint" id={`${field}-hint`}>
        {words.hint}
      </p>
      <textarea
        id={field}
        dir="auto"
        aria-describedby={`${field}-hint`}
        rows={4}
        maxLength={5000}
        value={text}
        onChange={(event) => setText(event.target.value)}
      />
      {problem && <p role="alert">{problem}</p>}
      <div className="queue-moves">
        <Button type="submit" size="small" margin={false} disabled={busy || text.trim() === ''}>
          {words.publish}
        </Button>
        <Button buttonStyle="secondary" size="small" margin={false} onClick={onClose}>
          {common.cancel}
        </Button>
      </div>
    </form>
  )
}
