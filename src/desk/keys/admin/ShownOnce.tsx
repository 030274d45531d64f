'use client'

import { Button } from '@payloadcms/ui'
import { useId, useState } from 'react'

type Words = { shown: string; label: string; copy: string; copied: string }

/** A new key or secret, the only time that it is shown. */
export function ShownOnce({ text, words }: { text: string; words: Words }) {
  const id = useId()
  const [copied, setCopied] = useState(false)
  return (
    <div className="handed-link">
      <p role="status">{words.shown}</p>
      <label htmlFor={id}>{words.label}</label>
      <input id={id} onFocus={(event) => event.target.select()} readOnly type="text" value={text} />
      <Button
        buttonStyle="secondary"
        margin={false}
        onClick={() => void navigator.clipboard?.writeText(text).then(() => setCopied(true))}
        size="small"
        type="button"
      >
        {copied ? words.copied : words.copy}
      </Button>
    </div>
  )
}
