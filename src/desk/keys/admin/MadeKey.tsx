'use client'

import { Button } from '@payloadcms/ui'
import { useId, useState } from 'react'
import { keyWords } from '@/design/panel-words/keys'
import { useWords } from '@/design/use-words'

/** A new key, the only time that it is shown. */
export function MadeKey({ text }: { text: string }) {
  const words = useWords(keyWords)
  const id = useId()
  const [copied, setCopied] = useState(false)
  return (
    <div className="handed-link">
      <p role="status">{words.shownOnce}</p>
      <label htmlFor={id}>{words.key}</label>
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
