'use client'

import { Button, toast, useConfig } from '@payloadcms/ui'
import { useState } from 'react'
import { useTimeText } from '@/desk/panel/use-time-text'
import type { Session } from '../sessions'
import { askServer } from './ask-server'

type Row = Session & { isCurrent: boolean }

/** The sessions of an account with buttons to end them. What has ended leaves the table. */
export function SessionTable({
  account,
  isOwn,
  sessions,
}: {
  account: number
  isOwn: boolean
  sessions: Row[]
}) {
  const { config } = useConfig()
  const timeText = useTimeText()
  const [rows, setRows] = useState(sessions)
  const [busy, setBusy] = useState(false)
  const others = rows.filter(({ isCurrent }) => !isCurrent)

  async function end(which: { session: string } | { others: true }, isLeft: (row: Row) => boolean) {
    setBusy(true)
    const path = `${config.routes.api}/users/${account}/sessions/end`
    const reply = await askServer<{ message: string }>(path, which)
    setBusy(false)
    if (!reply.ok) {
      toast.error(reply.message)
      return
    }
    setRows(rows.filter(isLeft))
    toast.success(reply.body.message)
  }

  if (rows.length === 0) return <p>Nowhere at the moment.</p>
  return (
    <>
      <table className="session-table">
        <thead>
          <tr>
            <th scope="col">Signed in</th>
            <th scope="col">Ends by itself</th>
            <th scope="col">End</th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.id}>
              <td>{timeText(row.createdAt)}</td>
              <td>{timeText(row.expiresAt)}</td>
              <td>
                {row.isCurrent ? (
                  'This browser'
                ) : (
                  <Button
                    aria-label={`End the session of ${timeText(row.createdAt)}`}
                    buttonStyle="secondary"
                    disabled={busy}
                    margin={false}
                    onClick={() => void end({ session: row.id }, ({ id }) => id !== row.id)}
                    size="small"
                    type="button"
                  >
                    End
                  </Button>
                )}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      {others.length > 1 || (others.length === 1 && isOwn) ? (
        <Button
          buttonStyle="secondary"
          disabled={busy}
          margin={false}
          onClick={() => void end({ others: true }, ({ isCurrent }) => isOwn && isCurrent)}
          size="medium"
          type="button"
        >
          {isOwn ? 'End all others' : 'End all'}
        </Button>
      ) : null}
    </>
  )
}
