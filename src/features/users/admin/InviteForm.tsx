'use client'

import { Button, Gutter, useConfig, useStepNav } from '@payloadcms/ui'
import { type FormEvent, useEffect, useState } from 'react'
import { type Role, roles } from '@/access/roles'
import type { Handover } from '../hand-over'
import { askServer } from './ask-server'
import { HandedLink } from './HandedLink'
import { useProfiles } from './use-profiles'

const duties: Record<Role, string> = {
  author: 'Author: writes drafts under the own profile and submits them',
  editor: 'Editor: writes, publishes and withdraws',
  moderator: 'Moderator: decides about comments and ratings',
  admin: 'Administrator: everything, with accounts and settings',
}

/** Invites a person: name, address, role and, for authors, the public profile. */
export function InviteForm() {
  const { config } = useConfig()
  const { setStepNav } = useStepNav()
  const profiles = useProfiles(config.routes.api)
  const [role, setRole] = useState<Role>('author')
  const [busy, setBusy] = useState(false)
  const [problem, setProblem] = useState<string | null>(null)
  const [handover, setHandover] = useState<Handover | null>(null)

  useEffect(() => {
    setStepNav([{ label: 'Users', url: '/admin/collections/users' }, { label: 'Invite a person' }])
  }, [setStepNav])

  async function send(event: FormEvent<HTMLFormElement>) {
    event.preventDefault()
    const form = new FormData(event.currentTarget)
    const author = Number(form.get('author')) || null
    setBusy(true)
    setProblem(null)
    const reply = await askServer<Handover>(`${config.routes.api}/users/invite`, {
      name: form.get('name'),
      email: form.get('email'),
      role,
      author,
    })
    setBusy(false)
    if (reply.ok) setHandover(reply.body)
    else setProblem(reply.message)
  }

  return (
    <main className="invite-form">
      <Gutter>
        <h1>Invite a person</h1>
        {handover ? (
          <>
            <HandedLink handover={handover} />
            <div className="invite-form__actions">
              <Button margin={false} onClick={() => setHandover(null)}>
                Invite another person
              </Button>
              <Button buttonStyle="secondary" el="link" margin={false} to="/admin/collections/users">
                Back to the users
              </Button>
            </div>
          </>
        ) : (
          <form className="account-form" onSubmit={(event) => void send(event)}>
            <p>The person gets a link to choose a password. It works once and for seven days.</p>
            {problem ? (
              <p className="account-form__problem" role="alert">
                {problem}
              </p>
            ) : null}
            <label htmlFor="invite-name">Name</label>
            <input autoComplete="off" id="invite-name" maxLength={120} name="name" required type="text" />
            <label htmlFor="invite-email">E-mail address</label>
            <input autoComplete="off" id="invite-email" maxLength={254} name="email" required type="email" />
            <label htmlFor="invite-role">Role</label>
            <select
              id="invite-role"
              name="role"
              onChange={(event) => setRole(roles.find((known) => known === event.target.value) ?? 'author')}
              value={role}
            >
              {(Object.keys(duties) as Role[]).map((known) => (
                <option key={known} value={known}>
                  {duties[known]}
                </option>
              ))}
            </select>
            <label htmlFor="invite-author">Public profile</label>
            <select aria-describedby="invite-author-hint" id="invite-author" name="author">
              <option value="">None</option>
              {profiles.map(({ id, name }) => (
                <option key={id} value={id}>
                  {name}
                </option>
              ))}
            </select>
            <p className="account-form__hint" id="invite-author-hint">
              An author can write only once a profile is chosen. You can do that later, too.
            </p>
            <Button disabled={busy} margin={false} type="submit">
              {busy ? 'Inviting …' : 'Invite'}
            </Button>
          </form>
        )}
      </Gutter>
    </main>
  )
}
