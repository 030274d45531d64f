'use client'

import { Button, useConfig } from '@payloadcms/ui'
import { useRouter } from 'next/navigation'
import { type FormEvent, useState } from 'react'
import { commonWords } from '@/design/panel-words/common'
import { learnedWords } from '@/design/panel-words/learned'
import { useWords } from '@/design/use-words'
import { ask } from './ask'

/** null: the default. */
type Share = number | null
type ChooseShareProps = { chosen: Share; choices: { share: Share; label: string }[] }

const BY_CURVE = 'curve'
const optionOf = (share: Share) => share ?? BY_CURVE
const shareOf = (value: string): Share => (value === BY_CURVE ? null : Number(value))

/** Chooses the threshold of the learned check. */
export function ChooseShare({ chosen, choices }: ChooseShareProps) {
  const common = useWords(commonWords)
  const words = useWords(learnedWords).choice
  const { config } = useConfig()
  const router = useRouter()
  const [share, setShare] = useState(chosen)
  const [message, setMessage] = useState('')

  async function save(event: FormEvent) {
    event.preventDefault()
    try {
      await ask(`${config.routes.api}/comments/learned-check`, { wronglyHeld: share })
      setMessage(words.saved)
      router.refresh()
    } catch (error) {
      setMessage(error instanceof Error ? error.message : common.noAnswer)
    }
  }

  return (
    <form className="spam-choice" onSubmit={(event) => void save(event)}>
      <label htmlFor="spam-share">{words.label}</label>
      <select
        id="spam-share"
        value={optionOf(share)}
        onChange={(event) => setShare(shareOf(event.target.value))}
      >
        {choices.map(({ share: value, label }) => (
          <option key={optionOf(value)} value={optionOf(value)}>
            {label}
          </option>
        ))}
      </select>
      <Button type="submit" size="medium" margin={false}>
        {common.save}
      </Button>
      <p role="status">{message}</p>
    </form>
  )
}
