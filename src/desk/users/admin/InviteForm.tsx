'use client'

import { Button, Gutter, useConfig, useStepNav } from '@payloadcms/ui'
import { type FormEvent, useEffect, useState } from 'react'
import { type Role, roles } from '@/access/roles'
import { LiveControls } from '@/desk/panel/LiveControls'
import type { Handover } from '../hand-over'
import { askServer } from './ask-server'
import { HandedLink } from './HandedLink'
import { useFreeProfiles } from './use-profiles'

const duties: Record<Role, string> = {
  author: 'Author: writes drafts under the own profile and submits them',
  editor: 'Editor: writes, publishes and withdraws',
  moderator: 'Moderator: decides about comments and ratings',
  admin: 'Administrator: everything, with accounts and settings',
}

const NEW = 'new'
const NONE = 'none'

/** Invites a person: name, address, role and the public profile, which authors need. */
export function InviteForm() {
  const { config } = useConfig()
  const { setStepNav } = useStepNav()
  const [round, setRound] = useState(0)
  const profiles = useFreeProfiles(config.routes.api, round)
  const [role, setRole] = useState<Role>('author')
  // What was chosen; before that an author gets a new profile and others get none.
  const [wish, setWish] = useState<string | null>(null)
  const chosen =
    wish === null || (wish === NONE && role === 'author') ? (role === 'author' ? NEW : NONE) : wish
  const [name, setName] = useState('')
  const [busy, setBusy] = useState(false)
  const [problem, setProblem] = useState<string | null>(null)
  const [handover, setHandover] = useState<Handover | null>(null)

  useEffect(() => {
    setStepNav([{ label: 'Users', url: '/admin/collections/users' }, { label: 'Invite a person' }])
  }, [setStepNav])

  function another() {
    setHandover(null)
    setName('')
    setWish(null)
    setRound((last) => last + 1)
  }

  async function send(event: FormEvent<HTMLFormElement>) {
    event.preventDefault()
    const form = new FormData(event.currentTarget)
    const profile =
      chosen === NEW ? { newProfile: form.get('newProfile') } : { author: Number(chosen) || null }
    setBusy(true)
    setProblem(null)
    const reply = await askServer<Handover>(`${config.routes.api}/users/invite`, {
      name,
      email: form.get('email'),
      role,
      ...profile,
    })
    setBusy(false)
    if (reply.ok) setHandover(reply.body)
    else setProblem(reply.message)
  }

  return (
    <main className="invite-form">
      <Gutter>
        <h1>Invite a person</h1>
        <LiveControls>
          {handover ? (
            <>
              <HandedLink handover={handover} />
              <div className="invite-form__actions">
                <Button margin={false} onClick={another}>
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
              <input
                autoComplete="off"
                id="invite-name"
                maxLength={120}
                onChange={(event) => setName(event.target.value)}
                required
                type="text"
                value={name}
              />
              <label htmlFor="invite-email">E-mail address</label>
              <input
                autoComplete="off"
                id="invite-email"
                maxLength={254}
                name="email"
                required
                type="email"
              />
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
              <select
                aria-describedby="invite-author-hint"
                id="invite-author"
                onChange={(event) => setWish(event.target.value)}
                value={chosen}
              >
                <option value={NEW}>A new one</option>
                {role === 'author' ? null : <option value={NONE}>None</option>}
                {profiles.map((profile) => (
                  <option key={profile.id} value={profile.id}>
                    {profile.name}
                  </option>
                ))}
              </select>
              <p className="account-form__hint" id="invite-author-hint">
                Articles are signed with it. A new one is a draft that readers do not see before an editor
                completes and publishes it; listed are those that no account has yet.
              </p>
              {chosen === NEW ? (
                <>
                  <label htmlFor="invite-new-profile">Name on the new profile</label>
                  <input
                    autoComplete="off"
                    defaultValue={name}
                    id="invite-new-profile"
                    key={name}
                    maxLength={160}
                    name="newProfile"
                    required
                    type="text"
                  />
                </>
              ) : null}
              <Button disabled={busy} margin={false} type="submit">
                {busy ? 'Inviting …' : 'Invite'}
              </Button>
            </form>
          )}
        </LiveControls>
      </Gutter>
    </main>
  )
}
