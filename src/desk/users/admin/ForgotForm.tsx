'use client'

import { Button, useConfig } from '@payloadcms/ui'
import { type FormEvent, useState } from 'react'
import { accountWords } from '@/design/panel-words/accounts'
import { commonWords } from '@/design/panel-words/common'
import { useWords } from '@/design/use-words'
import { useHydrated } from '@/desk/panel/use-hydrated'
import { askServer } from './ask-server'

/** Requests a password link, and shows the server's response. */
export function ForgotForm() {
  const { email: emailLabel, password: words } = useWords(accountWords)
  const common = useWords(commonWords)
  const { config } = useConfig()
  const hydrated = useHydrated()
  const [busy, setBusy] = useState(false)
  const [problem, setProblem] = useState<string | null>(null)
  const [done, setDone] = useState<string | null>(null)

  async function ask(event: FormEvent<HTMLFormElement>) {
    event.preventDefault()
    const email = new FormData(event.currentTarget).get('email')
    setBusy(true)
    setProblem(null)
    const reply = await askServer<{ message: string }>(`${config.routes.api}/users/forgot-password`, {
      email,
    })
    setBusy(false)
    if (reply.ok) setDone(reply.body.message)
    else setProblem(reply.message ?? common.noAnswer)
  }

  if (done) return <p role="status">{done}</p>
  return (
    <form className="account-form" onSubmit={(event) => void ask(event)}>
      <p>{words.weSend}</p>
      {problem ? (
        <p className="account-form__problem" role="alert">
          {problem}
        </p>
      ) : null}
      <label htmlFor="forgot-email">{emailLabel}</label>
      <input autoComplete="email" id="forgot-email" maxLength={254} name="email" required type="email" />
      <Button disabled={busy || !hydrated} margin={false} type="submit">
        {words.send}
      </Button>
    </form>
  )
}
