'use client'

import { Button, useConfig } from '@payloadcms/ui'
import { type FormEvent, useState } from 'react'
import { commonWords } from '@/design/panel-words/common'
import { privacyWords } from '@/design/panel-words/privacy'
import { useWords } from '@/design/use-words'
import { askServer } from '@/desk/users/admin/ask-server'
import type { Erased } from '../erase-personal-data'
import type { PersonalData } from '../find-personal-data'

const RELEASE_MS = 60_000

type State = { busy: boolean; problem: string | null; done: string | null; asks: string | null }
const idle: State = { busy: false, problem: null, done: null, asks: null }

/** Exports or erases all data of one e-mail address; erasure needs a confirmation. */
export function PrivacyForm() {
  const common = useWords(commonWords)
  const words = useWords(privacyWords)
  const { config } = useConfig()
  const [email, setEmail] = useState('')
  const [state, setState] = useState<State>(idle)

  async function ask<T>(what: 'export' | 'erase', tell: (answer: T) => string) {
    setState({ ...idle, busy: true })
    const reply = await askServer<T>(`${config.routes.api}/privacy/${what}`, { email })
    setState(
      reply.ok ? { ...idle, done: tell(reply.body) } : { ...idle, problem: reply.message ?? common.noAnswer },
    )
  }

  const exportData = (event: FormEvent) => {
    event.preventDefault()
    void ask<PersonalData>('export', (found) => {
      save(found)
      return words.exported({
        comments: found.comments.length,
        subscriptions: found.subscriptions.length,
        errorReports: found.errorReports.length,
      })
    })
  }
  const eraseData = () => void ask<{ erased: Erased }>('erase', ({ erased }) => words.erased(erased))

  return (
    <form className="account-form" onSubmit={exportData}>
      <p>{words.about}</p>
      {state.problem ? (
        <p className="account-form__problem" role="alert">
          {state.problem}
        </p>
      ) : null}
      <label htmlFor="privacy-email">{words.email}</label>
      <input
        autoComplete="off"
        id="privacy-email"
        maxLength={254}
        onChange={(event) => {
          setEmail(event.target.value)
          setState(idle)
        }}
        required
        type="email"
        value={email}
      />
      {state.asks ? (
        <div role="alert">
          <p>{words.really(state.asks)}</p>
          <div className="account-form__moves">
            <Button disabled={state.busy} margin={false} onClick={eraseData}>
              {words.yes}
            </Button>
            <Button
              buttonStyle="secondary"
              disabled={state.busy}
              margin={false}
              onClick={() => setState(idle)}
            >
              {common.no}
            </Button>
          </div>
        </div>
      ) : (
        <div className="account-form__moves">
          <Button disabled={state.busy} margin={false} type="submit">
            {words.export}
          </Button>
          <Button
            buttonStyle="secondary"
            disabled={state.busy || email === ''}
            margin={false}
            onClick={() => setState({ ...idle, asks: email })}
          >
            {words.erase}
          </Button>
        </div>
      )}
      <p role="status">{state.done}</p>
    </form>
  )
}

/** Downloads the data as a file with an anonymous name. */
function save(found: PersonalData): void {
  const file = URL.createObjectURL(new Blob([JSON.stringify(found, null, 2)], { type: 'application/json' }))
  const link = document.createElement('a')
  link.href = file
  link.download = 'personal-data.json'
  link.click()
  // Some browsers only read the file after the click has been handled.
  setTimeout(() => URL.revokeObjectURL(file), RELEASE_MS)
}
