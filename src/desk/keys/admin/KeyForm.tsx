'use client'

import { Button } from '@payloadcms/ui'
import { type KeyboardEvent, useState } from 'react'
import type { KeyScope } from '@/access/key-scopes'
import { accountWords } from '@/design/panel-words/accounts'
import { commonWords } from '@/design/panel-words/common'
import { keyWords } from '@/design/panel-words/keys'
import { useWords } from '@/design/use-words'
import { askServer } from '@/desk/users/admin/ask-server'
import { NAME_LENGTH, OFFERED_DAYS } from '../key-limits'
import type { ListedKey } from '../list-keys'
import { ShownOnce } from './ShownOnce'

type Props = { path: string; offered: KeyScope[]; onMade: (listed: ListedKey[]) => void }

/**
 * Makes a key and shows it once. It is no `<form>`, because it stands within the account's: its fields must not be
 * saved with that.
 */
export function KeyForm({ path, offered, onMade }: Props) {
  const words = useWords(keyWords)
  const common = useWords(commonWords)
  const { current } = useWords(accountWords).password
  const [name, setName] = useState('')
  const [scopes, setScopes] = useState<KeyScope[]>([])
  const [days, setDays] = useState<number>(OFFERED_DAYS[1])
  const [password, setPassword] = useState('')
  const [busy, setBusy] = useState(false)
  const [problem, setProblem] = useState<string | null>(null)
  const [made, setMade] = useState<string | null>(null)

  async function make() {
    setBusy(true)
    setProblem(null)
    const wanted = { name, scopes, days, currentPassword: password }
    const reply = await askServer<{ key: string; listed: ListedKey[] }>(path, wanted)
    setBusy(false)
    if (!reply.ok) {
      setProblem(reply.message ?? common.noAnswer)
      return
    }
    setMade(reply.body.key)
    setName('')
    setScopes([])
    setPassword('')
    onMade(reply.body.listed)
  }

  // Enter would save the account.
  const keepInside = (event: KeyboardEvent) => {
    if (event.key === 'Enter') event.preventDefault()
  }
  const toggle = (scope: KeyScope) =>
    setScopes((all) => (all.includes(scope) ? all.filter((one) => one !== scope) : [...all, scope]))

  return (
    <fieldset className="account-form key-form" disabled={busy}>
      <legend>{words.make}</legend>
      {made ? <ShownOnce text={made} words={words.made} /> : null}
      {problem ? (
        <p className="account-form__problem" role="alert">
          {problem}
        </p>
      ) : null}
      <label htmlFor="key-name">{words.name}</label>
      <input
        aria-describedby="key-name-hint"
        autoComplete="off"
        id="key-name"
        maxLength={NAME_LENGTH}
        onChange={(event) => setName(event.target.value)}
        onKeyDown={keepInside}
        type="text"
        value={name}
      />
      <p className="account-form__hint" id="key-name-hint">
        {words.nameHint}
      </p>
      {offered.map((scope) => (
        <label className="account-form__choice" key={scope}>
          <input checked={scopes.includes(scope)} onChange={() => toggle(scope)} type="checkbox" />
          {words.scope[scope]}
        </label>
      ))}
      <label htmlFor="key-days">{words.days}</label>
      <select id="key-days" onChange={(event) => setDays(Number(event.target.value))} value={days}>
        {OFFERED_DAYS.map((each) => (
          <option key={each} value={each}>
            {words.forDays(each)}
          </option>
        ))}
      </select>
      <label htmlFor="key-password">{current}</label>
      <input
        autoComplete="current-password"
        id="key-password"
        onChange={(event) => setPassword(event.target.value)}
        onKeyDown={keepInside}
        type="password"
        value={password}
      />
      <div className="account-form__moves">
        <Button
          disabled={busy || name.trim() === '' || scopes.length === 0 || password === ''}
          margin={false}
          onClick={() => void make()}
          type="button"
        >
          {words.make}
        </Button>
      </div>
    </fieldset>
  )
}
