'use client'

import { Button, useAuth, useConfig, useTranslation } from '@payloadcms/ui'
import { type FormEvent, useEffect, useId, useRef, useState, useSyncExternalStore } from 'react'
import { createPortal } from 'react-dom'
import { commonWords } from '@/design/panel-words/common'
import { savingWords } from '@/design/panel-words/saving'
import { useWords } from '@/design/use-words'
import { type SessionEnd, sessionEnd } from './session-end'
import { keepFor } from './unsent-store'

/**
 * Says that the session has ended, and asks for the password without leaving the form. Only the person whose words
 * these are can go on: nothing is saved in another's name.
 *
 * @param onBack the session is back
 */
export function SignInAgain({ onBack }: { onBack: () => void }) {
  const words = useWords(savingWords).session
  const end = useSyncExternalStore<SessionEnd>(sessionEnd.subscribe, sessionEnd.get, () => null)
  const dialog = useRef<HTMLDialogElement>(null)
  const heading = useId()
  const { user } = useAuth()
  // Payload forgets the user where it learns of the end first.
  const [owner] = useState(user)

  useEffect(() => {
    if (end) dialog.current?.showModal()
  }, [end])
  useEffect(() => () => sessionEnd.set(null), [])

  if (!end) return null
  return (
    <>
      <Button size="small" margin={false} onClick={() => dialog.current?.showModal()}>
        {words.signIn}
      </Button>
      {createPortal(
        <dialog ref={dialog} className="sign-in-again" aria-labelledby={heading}>
          <h2 id={heading}>{words.heading[end]}</h2>
          <p>{words.about[end]}</p>
          <Password owner={owner} onBack={onBack} onLater={() => dialog.current?.close()} />
        </dialog>,
        document.body,
      )}
    </>
  )
}

type Owner = { id: number | string; email?: string } | null | undefined

type PasswordProps = { owner: Owner; onBack: () => void; onLater: () => void }

function Password({ owner, onBack, onLater }: PasswordProps) {
  const words = useWords(savingWords).session
  const common = useWords(commonWords)
  const { setUser } = useAuth()
  const { config } = useConfig()
  const { i18n } = useTranslation()
  const field = useId()
  const [problem, setProblem] = useState('')
  const [isBusy, setBusy] = useState(false)

  async function signIn(event: FormEvent<HTMLFormElement>) {
    event.preventDefault()
    // The article's form is around it in React's tree, though not in the page.
    event.stopPropagation()
    const password = new FormData(event.currentTarget).get('password')
    setBusy(true)
    setProblem('')
    try {
      const response = await fetch(`${config.routes.api}/users/login`, {
        method: 'POST',
        credentials: 'include',
        headers: { 'Content-Type': 'application/json', 'Accept-Language': i18n.language },
        body: JSON.stringify({ email: owner?.email, password }),
      })
      const answer = await response.json().catch(() => ({}))
      if (!response.ok || answer.user?.id !== owner?.id) {
        setProblem(answer.errors?.[0]?.message ?? common.failed)
        return
      }
      setUser(answer)
      await keepFor(Number(answer.user.id)).catch(() => undefined)
      sessionEnd.set(null)
      onBack()
    } catch {
      setProblem(common.noAnswer)
    } finally {
      setBusy(false)
    }
  }

  return (
    <form onSubmit={(event) => void signIn(event)}>
      <input type="hidden" name="email" autoComplete="username" value={owner?.email ?? ''} readOnly />
      <p>{words.as(owner?.email ?? '')}</p>
      <label htmlFor={field}>{words.password}</label>
      <input
        id={field}
        name="password"
        type="password"
        autoComplete="current-password"
        required
        aria-describedby={`${field}-problem`}
      />
      <p id={`${field}-problem`} role="alert" className="sign-in-again__problem">
        {problem}
      </p>
      <div className="save-choices">
        <Button type="submit" size="small" margin={false} disabled={isBusy}>
          {words.signIn}
        </Button>
        <Button buttonStyle="secondary" size="small" margin={false} onClick={onLater}>
          {words.later}
        </Button>
      </div>
    </form>
  )
}
