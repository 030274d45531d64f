'use client'

import { Button, toast, useAuth, useConfig, useDocumentInfo } from '@payloadcms/ui'
import { useCallback, useEffect, useState } from 'react'
import { when } from '@/features/articles/workflow/admin/when'
import type { LinkAnswer } from '../invite-user'
import type { SessionView } from '../sessions'
import { LinkToHandOver } from './LinkToHandOver'

/** On an account's page: where it is signed in, and a link for a new password. */
export function AccountPanel() {
  const { id } = useDocumentInfo()
  const { user } = useAuth()
  const { config } = useConfig()
  const [sessions, setSessions] = useState<SessionView[]>([])
  const [answer, setAnswer] = useState<LinkAnswer | null>(null)
  const address = `${config.routes.api}/users/${id}`

  const ask = useCallback(async <T,>(path: string, body?: object): Promise<T | null> => {
    const init: RequestInit = body
      ? { method: 'POST', headers: { 'Content-Type': 'application/json' }, body: JSON.stringify(body) }
      : {}
    const response = await fetch(path, { credentials: 'include', cache: 'no-store', ...init }).catch(
      () => null,
    )
    const json = await response?.json().catch(() => null)
    if (response?.ok) return json
    toast.error(json?.errors?.[0]?.message ?? 'That did not work. Nothing was changed.')
    return null
  }, [])

  useEffect(() => {
    if (id !== undefined)
      void ask<SessionView[]>(`${address}/sessions`).then((list) => list && setSessions(list))
  }, [id, address, ask])

  async function end(session: string) {
    const left = await ask<SessionView[]>(`${address}/sessions/end`, { session })
    if (left) setSessions(left)
  }

  if (id === undefined) return null
  return (
    <section className="account-panel" aria-labelledby="sessions-heading">
      <h3 id="sessions-heading">Signed in</h3>
      <ul role="status">
        {sessions.length === 0 && <li>Nowhere.</li>}
        {sessions.map(({ handle, startedAt, endsAt, isThis }) => (
          <li key={handle}>
            <span>
              Since {when(startedAt)}, until {when(endsAt)}
              {isThis && <strong> (this browser)</strong>}
            </span>
            {!isThis && (
              <Button
                buttonStyle="secondary"
                size="small"
                margin={false}
                aria-label={`End the session since ${when(startedAt)}`}
                onClick={() => void end(handle)}
              >
                End
              </Button>
            )}
          </li>
        ))}
      </ul>
      {sessions.some(({ isThis }) => !isThis) && (
        <Button buttonStyle="secondary" size="small" margin={false} onClick={() => void end('others')}>
          End all {sessions.some(({ isThis }) => isThis) ? 'others' : 'sessions'}
        </Button>
      )}
      {user?.role === 'admin' && user.id !== id && (
        <Button
          buttonStyle="secondary"
          size="small"
          margin={false}
          onClick={() => void ask<LinkAnswer>(`${address}/link`, {}).then(setAnswer)}
        >
          Send a link for a new password
        </Button>
      )}
      <LinkToHandOver answer={answer} />
    </section>
  )
}
