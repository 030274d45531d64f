'use client'

import { Button, useConfig } from '@payloadcms/ui'
import { useRouter } from 'next/navigation'
import { useState } from 'react'
import { mergeWords } from '@/design/panel-words/merges'
import { useWords } from '@/design/use-words'
import { LiveControls } from '@/desk/panel/LiveControls'
import { useSend } from './use-send'

/** Makes a symptom of some of another’s names, and opens it. */
export function SplitForm({ id, names }: { id: number; names: string[] }) {
  const words = useWords(mergeWords)
  const router = useRouter()
  const { config } = useConfig()
  const { busy, problem, send } = useSend(id)
  const [chosen, setChosen] = useState<readonly string[]>([])
  const [plainName, setPlainName] = useState('')

  const toggle = (name: string, isOn: boolean) => {
    setChosen(isOn ? [...chosen, name] : chosen.filter((each) => each !== name))
    if (isOn && plainName === '') setPlainName(name)
  }
  async function split() {
    const made = await send<{ symptom: number }>('split', { names: chosen, plainName })
    if (made) router.push(`${config.routes.admin}/collections/symptoms/${made.symptom}`)
  }

  return (
    <details>
      <summary>{words.split}</summary>
      <LiveControls>
        <p>{words.splitHelp}</p>
        <fieldset>
          <legend>{words.which}</legend>
          {[...new Set(names)].map((name) => (
            <label key={name}>
              <input
                type="checkbox"
                checked={chosen.includes(name)}
                onChange={({ target }) => toggle(name, target.checked)}
              />{' '}
              <bdi>{name}</bdi>
            </label>
          ))}
        </fieldset>
        <label>
          {words.plainName}{' '}
          <input
            type="text"
            dir="auto"
            maxLength={160}
            value={plainName}
            onChange={({ target }) => setPlainName(target.value)}
          />
        </label>
        {problem && <p role="alert">{problem}</p>}
        <Button
          buttonStyle="secondary"
          disabled={busy || chosen.length === 0 || plainName.trim() === ''}
          margin={false}
          onClick={() => void split()}
          size="small"
          type="button"
        >
          {words.doSplit}
        </Button>
      </LiveControls>
    </details>
  )
}
