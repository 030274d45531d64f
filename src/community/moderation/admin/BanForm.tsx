'use client'

import { Button } from '@payloadcms/ui'
import { type FormEvent, useState } from 'react'
import type { BanKind, QueueItem } from '../queue-view'
import type { useQueue } from './use-queue'

const kinds: Record<BanKind, string> = {
  sender: 'this browser',
  email: 'an e-mail pattern',
  network: 'this network',
}

type BanFormProps = {
  item: QueueItem
  queue: ReturnType<typeof useQueue>
  onDone: (message: string) => void
  onClose: () => void
}

/** Holds back what a sender, an e-mail pattern or a network sends, for some days. */
export function BanForm({ item, queue, onDone, onClose }: BanFormProps) {
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
      onDone(`Banned: ${kinds[kind]}, for ${days} ${days === 1 ? 'day' : 'days'}.`)
      onClose()
    } catch (error) {
      setProblem(error instanceof Error ? error.message : 'The server did not answer.')
    }
  }

  return (
    <form className="queue-panel" onSubmit={(event) => void send(event)}>
      <fieldset>
        <legend>Ban</legend>
        {item.banBy.map((one) => (
          <label key={one}>
            <input
              type="radio"
              name={`ban-${item.id}`}
              checked={kind === one}
              onChange={() => setKind(one)}
            />{' '}
            {kinds[one]}
          </label>
        ))}
      </fieldset>
      {kind === 'email' && (
        <label>
          Pattern, * stands for anything{' '}
          <input
            type="text"
            value={pattern}
            maxLength={254}
            onChange={(event) => setPattern(event.target.value)}
          />
        </label>
      )}
      <label>
        Days{' '}
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
          Ban
        </Button>
        <Button buttonStyle="secondary" size="small" margin={false} onClick={onClose}>
          Cancel
        </Button>
      </div>
    </form>
  )
}
