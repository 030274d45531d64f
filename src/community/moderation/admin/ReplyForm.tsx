'use client'

import { useState } from 'react'
import { isolate } from '@/design/direction'
import { moderationWords } from '@/design/panel-words/moderation'
import { useWords } from '@/design/use-words'
import type { QueueItem } from '../queue-view'
import { QueueForm, type QueueFormEnd, useQueueForm } from './QueueForm'
import type { useQueue } from './use-queue'

type ReplyFormProps = QueueFormEnd & {
  item: QueueItem
  queue: ReturnType<typeof useQueue>
}

/** Replies to a comment inline; readers see it immediately, marked as the author's or the editors'. */
export function ReplyForm({ item, queue, ...end }: ReplyFormProps) {
  const words = useWords(moderationWords).replying
  const form = useQueueForm(end)
  const [text, setText] = useState('')
  const field = `reply-${item.id}`

  async function reply() {
    await queue.askAbout(item, 'reply', { text })
    return words.done(isolate(item.displayName))
  }

  return (
    <QueueForm form={form} work={reply} submit={words.publish} isReady={text.trim() !== ''}>
      <label htmlFor={field}>{words.label}</label>
      {/* 45 CFR 164.508: a practice may not reveal who its patients are. */}
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
    </QueueForm>
  )
}
