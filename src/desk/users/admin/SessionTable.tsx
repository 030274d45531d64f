'use client'

import { Button, toast, useConfig } from '@payloadcms/ui'
import { useState } from 'react'
import { accountWords } from '@/design/panel-words/accounts'
import { commonWords } from '@/design/panel-words/common'
import { useWords } from '@/design/use-words'
import { LiveControls } from '@/desk/panel/LiveControls'
import { useTimeText } from '@/desk/panel/use-time-text'
import type { Session } from '../sessions'
import { askServer } from './ask-server'

type Row = Session & { isCurrent: boolean }

/** The sessions of an account with buttons to end them. Ended ones are removed from the table. */
export function SessionTable({
  account,
  isOwn,
  sessions,
}: {
  account: number
  isOwn: boolean
  sessions: Row[]
}) {
  const words = useWords(accountWords).sessions
  const common = useWords(commonWords)
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
      toast.error(reply.message ?? common.noAnswer)
      return
    }
    setRows(rows.filter(isLeft))
    toast.success(reply.body.message)
  }

  if (rows.length === 0) return <p>{words.none}</p>
  return (
    <LiveControls>
      <table className="session-table">
        <thead>
          <tr>
            <th scope="col">{words.begun}</th>
            <th scope="col">{words.ends}</th>
            <th scope="col">{words.end}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.id}>
              <td>{timeText(row.createdAt)}</td>
              <td>{timeText(row.expiresAt)}</td>
              <td>
                {row.isCurrent ? (
                  words.here
                ) : (
                  <Button
                    aria-label={words.endOf(timeText(row.createdAt))}
                    buttonStyle="secondary"
                    disabled={busy}
                    margin={false}
                    onClick={() => void end({ session: row.id }, ({ id }) => id !== row.id)}
                    size="small"
                    type="button"
                  >
                    {words.end}
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
          {isOwn ? words.endOthers : words.endAll}
        </Button>
      ) : null}
    </LiveControls>
  )
}
