'use client'

import { Button } from '@payloadcms/ui'
import { type FormEvent, useState } from 'react'
import { commonWords } from '@/design/panel-words/common'
import { moderationWords } from '@/design/panel-words/moderation'
import { useWords } from '@/design/use-words'
import type { BanKind, QueueItem } from '../queue-view'
import type { useQueue } from './use-queue'

type BanFormProps = {
  item: QueueItem
  queue: ReturnType<typeof useQueue>
  onDone: (message: string) => void
  onClose: () => void
}

/** Holds back what a sender, an e-mail pattern or a network sends, for some days. */
export function BanForm({ item, queue, onDone, onClose }: BanFormProps) {
  const words = useWords(moderationWords).banning
  const common = useWords(commonWords)
  const [kind, setKind] = useState<BanKind>(item.banBy[0] ?? 'sender')
  const [pattern, setPattern] = useState(item.email ?? '')
  const [days, setDays] = useState(30)
  const [problem, setProblem] = useState('')

  async function send(event: FormEvent) {
    event.preventDefault()
    try {
      await queue.askAbout(item, 'ban', {
        kind,
        days,
        ...(kind === 'email' ? { pattern } : {}),
      })
      onDone(words.done(words[kind], days))
      onClose()
    } catch (error) {
      setProblem(error instanceof Error ? error.message : common.noAnswer)
    }
  }

  return (
    <form className="queue-panel" onSubmit={(event) => void send(event)}>
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
      {problem && <p role="alert">{problem}</p>}
      <div className="queue-moves">
        <Button type="submit" size="small" margin={false}>
          {words.title}
        </Button>
        <Button buttonStyle="secondary" size="small" margin={false} onClick={onClose}>
          {common.cancel}
        </Button>
      </div>
    </form>
  )
}
