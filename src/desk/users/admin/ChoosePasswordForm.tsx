'use client'

import { Button, useConfig } from '@payloadcms/ui'
import { type FormEvent, useState } from 'react'
import { accountWords } from '@/design/panel-words/accounts'
import { commonWords } from '@/design/panel-words/common'
import { useWords } from '@/design/use-words'
import { useHydrated } from '@/desk/panel/use-hydrated'
import { PASSWORD_LENGTH } from '../password-length'
import { askServer } from './ask-server'

type Props = { email: string; token: string }

/** Sets the password of the link's account, and signs in. */
export function ChoosePasswordForm({ email, token }: Props) {
  const { email: emailLabel, password: words } = useWords(accountWords)
  const common = useWords(commonWords)
  const { config } = useConfig()
  const hydrated = useHydrated()
  const [busy, setBusy] = useState(false)
  const [shown, setShown] = useState(false)
  const [problem, setProblem] = useState<string | null>(null)

  async function save(event: FormEvent<HTMLFormElement>) {
    event.preventDefault()
    const password = new FormData(event.currentTarget).get('password')
    setBusy(true)
    setProblem(null)
    const reply = await askServer(`${config.routes.api}/users/reset-password`, { token, password })
    // A full page load, so that nothing of a previously signed-in user remains.
    if (reply.ok) return location.assign(config.routes.admin)
    setBusy(false)
    setProblem(reply.message ?? common.noAnswer)
  }

  return (
    <form className="account-form" method="post" onSubmit={(event) => void save(event)}>
      {problem ? (
        <p className="account-form__problem" id="choose-password-problem" role="alert">
          {problem}
        </p>
      ) : null}
      <label htmlFor="choose-password-email">{emailLabel}</label>
      <input autoComplete="username" id="choose-password-email" readOnly type="email" value={email} />
      <label htmlFor="choose-password">{words.new}</label>
      <input
        aria-describedby={problem ? 'choose-password-hint choose-password-problem' : 'choose-password-hint'}
        aria-invalid={problem ? true : undefined}
        autoComplete="new-password"
        id="choose-password"
        name="password"
        required
        type={shown ? 'text' : 'password'}
      />
      <p className="account-form__hint" id="choose-password-hint">
        {words.hint(PASSWORD_LENGTH)}
      </p>
      <label className="account-form__choice">
        <input checked={shown} disabled={!hydrated} onChange={() => setShown(!shown)} type="checkbox" />
        {words.show}
      </label>
      <Button disabled={busy || !hydrated} margin={false} type="submit">
        {words.save}
      </Button>
    </form>
  )
}
