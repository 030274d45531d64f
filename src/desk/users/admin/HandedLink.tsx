'use client'

import { Button } from '@payloadcms/ui'
import { useId, useState } from 'react'
import { accountWords } from '@/design/panel-words/accounts'
import { useWords } from '@/design/use-words'
import { useTimeText } from '@/desk/panel/use-time-text'
import type { Handover } from '../hand-over'

/** The result of an invitation or link: the mail was sent, or here is the link to pass on. */
export function HandedLink({ handover }: { handover: Handover }) {
  const words = useWords(accountWords).link
  const id = useId()
  const [copied, setCopied] = useState(false)
  const { message, link, expiresAt } = handover
  const until = useTimeText()(expiresAt)

  return (
    <div className="handed-link">
      <p role="status">{message}</p>
      {link ? (
        <>
          <label htmlFor={id}>{words.label}</label>
          <input id={id} onFocus={(event) => event.target.select()} readOnly type="text" value={link} />
          <Button
            buttonStyle="secondary"
            margin={false}
            onClick={() => void navigator.clipboard?.writeText(link).then(() => setCopied(true))}
            size="small"
          >
            {copied ? words.copied : words.copy}
          </Button>
        </>
      ) : null}
      <p>{words.until(until)}</p>
    </div>
  )
}
