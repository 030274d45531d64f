'use client'

import { useState } from 'react'
import { moderationWords } from '@/design/panel-words/moderation'
import { useWords } from '@/design/use-words'
import type { BanKind, QueueItem } from '../queue-view'
import { QueueForm, type QueueFormEnd, useQueueForm } from './QueueForm'
import type { useQueue } from './use-queue'

type BanFormProps = QueueFormEnd & {
  item: QueueItem
  queue: ReturnType<typeof useQueue>
}

/** Bans a sender, an e-mail pattern or a network for some days. */
export function BanForm({ item, queue, ...end }: BanFormProps) {
  const words = useWords(moderationWords).banning
  const form = useQueueForm(end)
  const [kind, setKind] = useState<BanKind>(item.banBy[0] ?? 'sender')
  const [pattern, setPattern] = useState(item.email ?? '')
  const [days, setDays] = useState(30)

  async function ban() {
    await queue.askAbout(item, 'ban', {
      kind,
      days,
      ...(kind === 'email' ? { pattern } : {}),
    })
    return words.done(words[kind], days)
  }

  return (
    <QueueForm form={form} work={ban} submit={words.title}>
      <fieldset>
        <legend>{words.title}</legend>
        {item.banBy.map((one) => (
          <label key={one}>
            <input
              type="radio"
              name={`ban-${item.id}`}
              checked={kind === one}
              onChange={() => setKind(one)}
            />{' '}
            {words[one]}
          </label>
        ))}
      </fieldset>
      {kind === 'email' && (
        <label>
          {words.pattern}{' '}
          <input
            type="text"
            value={pattern}
            maxLength={254}
            onChange={(event) => setPattern(event.target.value)}
          />
        </label>
      )}
      <label>
        {words.days}{' '}
        <input
          type="number"
          min={1}
          max={3650}
          value={days}
          onChange={(event) => setDays(Number(event.target.value))}
        />
      </label>
    </QueueForm>
  )
}
