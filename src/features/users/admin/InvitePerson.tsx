'use client'

import { Button, toast, useConfig, useRouteCache } from '@payloadcms/ui'
import { type FormEvent, useState } from 'react'
import { roles } from '@/access/roles'
import type { LinkAnswer } from '../invite-user'
import { LinkToHandOver } from './LinkToHandOver'

/** Above the list of users: invites somebody, who then chooses the password. */
export function InvitePerson() {
  const { config } = useConfig()
  const { clearRouteCache } = useRouteCache()
  const [busy, setBusy] = useState(false)
  const [answer, setAnswer] = useState<LinkAnswer | null>(null)

  async function invite(event: FormEvent<HTMLFormElement>) {
    event.preventDefault()
    const form = event.currentTarget
    const { email, name, role } = Object.fromEntries(new FormData(form))
    setBusy(true)
    setAnswer(null)
    try {
      const response = await fetch(`${config.routes.api}/users/invite`, {
        method: 'POST',
        credentials: 'include',
        headers: { 'Content-Type': 'application/json' },
        body: JSON.stringify({ email, name, role }),
      })
      const body = await response.json()
      if (!response.ok) {
        toast.error(body?.errors?.[0]?.message ?? 'That did not work. Nobody was invited.')
        return
      }
      setAnswer(body)
      form.reset()
      clearRouteCache()
    } catch {
      toast.error('The server did not answer. Look at the list before you try again.')
    } finally {
      setBusy(false)
    }
  }

  return (
    <form className="invite-person" onSubmit={(event) => void invite(event)}>
      <fieldset disabled={busy}>
        <legend>Invite a person</legend>
        <label>
          Name
          <input name="name" required maxLength={120} autoComplete="off" />
        </label>
        <label>
          E-mail
          <input name="email" type="email" required maxLength={254} autoComplete="off" />
        </label>
        <label>
          Role
          <select name="role" defaultValue="author">
            {roles.map((role) => (
              <option key={role} value={role}>
                {role}
              </option>
            ))}
          </select>
        </label>
        <Button type="submit" size="medium" margin={false} disabled={busy}>
          Invite
        </Button>
      </fieldset>
      <LinkToHandOver answer={answer} />
    </form>
  )
}
