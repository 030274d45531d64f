'use client'

import { Button, toast, useConfig } from '@payloadcms/ui'
import { useState } from 'react'
import type { KeyScope } from '@/access/key-scopes'
import { commonWords } from '@/design/panel-words/common'
import { keyWords } from '@/design/panel-words/keys'
import { useWords } from '@/design/use-words'
import { useTimeText } from '@/desk/panel/use-time-text'
import { askServer } from '@/desk/users/admin/ask-server'
import type { ListedKey } from '../list-keys'
import { KeyForm } from './KeyForm'

type Props = {
  account: number
  keys: ListedKey[]
  /** The scopes that a new key may have; none for somebody else's account. */
  offered: KeyScope[]
}

/** The keys of an account, with buttons to revoke them; below it, on one's own account, the form for a new one. */
export function KeyTable({ account, keys, offered }: Props) {
  const words = useWords(keyWords)
  const common = useWords(commonWords)
  const { config } = useConfig()
  const timeText = useTimeText()
  const [rows, setRows] = useState(keys)
  const [busy, setBusy] = useState(false)
  const path = `${config.routes.api}/users/${account}/keys`

  async function revoke(id: number) {
    setBusy(true)
    const reply = await askServer<{ message: string }>(`${path}/${id}/revoke`)
    setBusy(false)
    if (!reply.ok) {
      toast.error(reply.message ?? common.noAnswer)
      return
    }
    setRows((all) => all.filter((row) => row.id !== id))
    toast.success(reply.body.message)
  }

  return (
    <>
      {rows.length === 0 ? (
        <p>{words.none}</p>
      ) : (
        <table className="session-table">
          <thead>
            <tr>
              <th scope="col">{words.name}</th>
              <th scope="col">{words.purpose}</th>
              <th scope="col">{words.until}</th>
              <th scope="col">{words.used}</th>
              <th scope="col">{words.revoke}</th>
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => (
              <tr key={row.id}>
                <td>
                  <bdi>{row.name}</bdi> <code>{row.start}…</code>
                </td>
                <td>{row.scopes.map((scope) => words.scope[scope]).join('; ')}</td>
                <td>{row.isExpired ? words.expired : timeText(row.expiresAt)}</td>
                <td>{row.lastUsedAt === null ? words.never : timeText(row.lastUsedAt)}</td>
                <td>
                  <Button
                    aria-label={words.revokeOf(row.name)}
                    buttonStyle="secondary"
                    disabled={busy}
                    margin={false}
                    onClick={() => void revoke(row.id)}
                    size="small"
                    type="button"
                  >
                    {words.revoke}
                  </Button>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      {offered.length > 0 ? <KeyForm offered={offered} onMade={setRows} path={path} /> : null}
    </>
  )
}
