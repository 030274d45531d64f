'use client'

import { Button, toast, useConfig } from '@payloadcms/ui'
import { useState } from 'react'
import type { Spoken } from '@/design/panel-words'
import { commonWords } from '@/design/panel-words/common'
import { webhookWords } from '@/design/panel-words/webhooks'
import { useWords } from '@/design/use-words'
import { useTimeText } from '@/desk/panel/use-time-text'
import { askServer } from '@/desk/users/admin/ask-server'
import type { ListedDelivery } from '../list-deliveries'

/** What was sent to a webhook and what it answered, with buttons to send a message again and to send a trial. */
export function DeliveryTable({ deliveries, webhook }: { deliveries: ListedDelivery[]; webhook: number }) {
  const words = useWords(webhookWords)
  const common = useWords(commonWords)
  const { config } = useConfig()
  const timeText = useTimeText()
  const [busy, setBusy] = useState(false)

  async function ask(path: string) {
    setBusy(true)
    const reply = await askServer<{ message: string }>(`${config.routes.api}/webhooks/${webhook}/${path}`)
    setBusy(false)
    if (reply.ok) toast.success(reply.body.message)
    else toast.error(reply.message ?? common.noAnswer)
  }

  return (
    <>
      {deliveries.length === 0 ? (
        <p>{words.log.none}</p>
      ) : (
        <table className="session-table">
          <thead>
            <tr>
              <th scope="col">{words.log.event}</th>
              <th scope="col">{words.log.at}</th>
              <th scope="col">{words.log.state}</th>
              <th scope="col">{words.log.tries}</th>
              <th scope="col">{words.log.again}</th>
            </tr>
          </thead>
          <tbody>
            {deliveries.map((each) => (
              <tr key={each.id}>
                <td>{eventName(words, each.event)}</td>
                <td>{timeText(each.madeAt)}</td>
                <td>{stateOf(words, each)}</td>
                <td>{each.attempts}</td>
                <td>
                  <Button
                    aria-label={words.log.againOf(eventName(words, each.event), timeText(each.madeAt))}
                    buttonStyle="secondary"
                    disabled={busy}
                    margin={false}
                    onClick={() => void ask(`deliveries/${each.id}/again`)}
                    size="small"
                    type="button"
                  >
                    {words.log.again}
                  </Button>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      <Button
        buttonStyle="secondary"
        disabled={busy}
        margin={false}
        onClick={() => void ask('ping')}
        type="button"
      >
        {words.log.ping}
      </Button>
    </>
  )
}

type Words = Spoken<typeof webhookWords>

function eventName({ event }: Words, name: string): string {
  const names: Record<string, string> = event
  return names[name] ?? name
}

function stateOf(
  { log }: Words,
  { attempts, isDelivered, isWaiting, status, failure }: ListedDelivery,
): string {
  if (attempts === 0 && isWaiting) return log.waiting
  if (isDelivered && !isWaiting) return log.sent(status ?? 0)
  const failures: Record<string, string> = log.failure
  const reason = status === null ? (failures[failure ?? ''] ?? log.failure.unreachable) : log.refused(status)
  return `${reason}; ${isWaiting ? log.retried : log.over}`
}
