'use client'

import { Button, useConfig } from '@payloadcms/ui'
import { useState } from 'react'
import { changesWords } from '@/design/panel-words/changes'
import { commonWords } from '@/design/panel-words/common'
import { useWords } from '@/design/use-words'
import type { Refusal } from '../../workflow/workflow-view'

/** From where a change is taken back, and what was seen. */
export type Back = { id: number; from: 'approved' | 'published' | number; contentDigest: string }

type TakeBackButtonProps = {
  back: Back
  field: string
  /** The number of the step in the text. */
  block?: number
  /** What is taken back, for screen readers. */
  what: string
}

/** Puts the earlier words of one field or block into the draft, and goes back to the form. */
export function TakeBackButton({ back, field, block, what }: TakeBackButtonProps) {
  const words = useWords(changesWords).takeBack
  const common = useWords(commonWords)
  const { config } = useConfig()
  const [busy, setBusy] = useState(false)
  const [message, setMessage] = useState<string | null>(null)

  async function takeBack() {
    setBusy(true)
    setMessage(null)
    const { id, from, contentDigest } = back
    try {
      const response = await fetch(`${config.routes.api}/articles/${id}/take-back`, {
        method: 'POST',
        credentials: 'include',
        headers: { 'Content-Type': 'application/json' },
        body: JSON.stringify({ from, field, contentDigest, ...(block === undefined ? {} : { block }) }),
      })
      if (response.ok) {
        // A form that is still in the browser's memory has the words from before.
        window.location.assign(`${config.routes.admin}/collections/articles/${id}`)
        return
      }
      const { errors }: { errors?: Refusal[] } = await response.json().catch(() => ({}))
      setMessage(errors?.[0]?.message ?? common.failed)
    } catch {
      setMessage(common.noAnswer)
    }
    setBusy(false)
  }

  return (
    <span className="take-back">
      <Button
        buttonStyle="secondary"
        size="small"
        margin={false}
        disabled={busy}
        onClick={() => void takeBack()}
      >
        {words.button} <span className="desk-hidden">({what})</span>
      </Button>
      <span role="alert">{message}</span>
    </span>
  )
}
