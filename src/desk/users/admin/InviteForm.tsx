'use client'

import { Button, Gutter, useConfig, useStepNav } from '@payloadcms/ui'
import { type FormEvent, useEffect, useState } from 'react'
import { type Role, roles } from '@/access/roles'
import { accountWords } from '@/design/panel-words/accounts'
import { commonWords } from '@/design/panel-words/common'
import { useWords } from '@/design/use-words'
import { LiveControls } from '@/desk/panel/LiveControls'
import type { Handover } from '../hand-over'
import { askServer } from './ask-server'
import { HandedLink } from './HandedLink'
import { useFreeProfiles } from './use-profiles'

const NEW = 'new'
const NONE = 'none'

/** Invites a person: name, address, role and the public profile, which authors need. */
export function InviteForm() {
  const { email: emailLabel, users, invite: words } = useWords(accountWords)
  const common = useWords(commonWords)
  const { config } = useConfig()
  const { setStepNav } = useStepNav()
  const [round, setRound] = useState(0)
  const profiles = useFreeProfiles(config.routes.api, round)
  const [role, setRole] = useState<Role>('author')
  // The selection; until there is one, an author gets a new profile and others get none.
  const [wish, setWish] = useState<string | null>(null)
  const chosen =
    wish === null || (wish === NONE && role === 'author') ? (role === 'author' ? NEW : NONE) : wish
  const [name, setName] = useState('')
  const [busy, setBusy] = useState(false)
  const [problem, setProblem] = useState<string | null>(null)
  const [handover, setHandover] = useState<Handover | null>(null)

  useEffect(() => {
    setStepNav([{ label: users, url: '/admin/collections/users' }, { label: words.title }])
  }, [setStepNav, users, words])

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
    else setProblem(reply.message ?? common.noAnswer)
  }

  return (
    <main className="invite-form">
      <Gutter>
        <h1>{words.title}</h1>
        <LiveControls>
          {handover ? (
            <>
              <HandedLink handover={handover} />
              <div className="invite-form__actions">
                <Button margin={false} onClick={another}>
                  {words.another}
                </Button>
                <Button buttonStyle="secondary" el="link" margin={false} to="/admin/collections/users">
                  {words.back}
                </Button>
              </div>
            </>
          ) : (
            <form className="account-form" onSubmit={(event) => void send(event)}>
              <p>{words.lead}</p>
              {problem ? (
                <p className="account-form__problem" role="alert">
                  {problem}
                </p>
              ) : null}
              <label htmlFor="invite-name">{words.name}</label>
              <input
                autoComplete="off"
                id="invite-name"
                maxLength={120}
                onChange={(event) => setName(event.target.value)}
                required
                type="text"
                value={name}
              />
              <label htmlFor="invite-email">{emailLabel}</label>
              <input
                autoComplete="off"
                id="invite-email"
                maxLength={254}
                name="email"
                required
                type="email"
              />
              <label htmlFor="invite-role">{words.role}</label>
              <select
                id="invite-role"
                name="role"
                onChange={(event) => setRole(roles.find((known) => known === event.target.value) ?? 'author')}
                value={role}
              >
                {(Object.keys(words.duty) as Role[]).map((known) => (
                  <option key={known} value={known}>
                    {words.duty[known]}
                  </option>
                ))}
              </select>
              <label htmlFor="invite-author">{words.profile}</label>
              <select
                aria-describedby="invite-author-hint"
                id="invite-author"
                onChange={(event) => setWish(event.target.value)}
                value={chosen}
              >
                <option value={NEW}>{words.newProfile}</option>
                {role === 'author' ? null : <option value={NONE}>{words.noProfile}</option>}
                {profiles.map((profile) => (
                  <option key={profile.id} value={profile.id}>
                    {profile.name}
                  </option>
                ))}
              </select>
              <p className="account-form__hint" id="invite-author-hint">
                {words.profileHint}
              </p>
              {chosen === NEW ? (
                <>
                  <label htmlFor="invite-new-profile">{words.profileName}</label>
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
                {busy ? words.sending : words.send}
              </Button>
            </form>
          )}
        </LiveControls>
      </Gutter>
    </main>
  )
}
