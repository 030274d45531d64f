'use client'

import { Button, toast } from '@payloadcms/ui'
import { useRouter } from 'next/navigation'
import { type FormEvent, useState } from 'react'
import { commonWords } from '@/design/panel-words/common'
import { tryQueryWords } from '@/design/panel-words/try-query'
import { useWords } from '@/design/use-words'
import { askServer } from '@/desk/users/admin/ask-server'

type PinProps = { query: string; article: { id: number; question: string }; isPinned: boolean }

/** Sends a pin and shows the page anew. */
function usePin(query: string) {
  const common = useWords(commonWords)
  const router = useRouter()
  const [busy, setBusy] = useState(false)
  async function send(article: number | string, isPinned: boolean) {
    setBusy(true)
    const reply = await askServer('/api/search-pins', { query, article, isPinned })
    setBusy(false)
    if (reply.ok) router.refresh()
    else toast.error(reply.message ?? common.noAnswer)
  }
  return { busy, send }
}

/** Pins an article for a query, or takes it away. */
export function PinButton({ query, article, isPinned }: PinProps) {
  const words = useWords(tryQueryWords)
  const { busy, send } = usePin(query)
  return (
    <Button
      aria-label={isPinned ? words.unpinThis(article.question) : words.pinThis(article.question)}
      buttonStyle="secondary"
      disabled={busy}
      margin={false}
      onClick={() => void send(article.id, !isPinned)}
      size="small"
      type="button"
    >
      {isPinned ? words.unpin : words.pin}
    </Button>
  )
}

/** Pins an article that is not among the results. */
export function PinOther({ query }: { query: string }) {
  const words = useWords(tryQueryWords)
  const { busy, send } = usePin(query)
  const [address, setAddress] = useState('')
  function submit(event: FormEvent) {
    event.preventDefault()
    if (address.trim() !== '') void send(address, true)
  }
  return (
    <form onSubmit={submit} className="try-query-form">
      <label htmlFor="pin-address">{words.other}</label>
      <p className="desk-muted" id="pin-help">
        {words.otherHelp}
      </p>
      <div>
        <input
          id="pin-address"
          aria-describedby="pin-help"
          maxLength={500}
          value={address}
          onChange={(event) => setAddress(event.target.value)}
        />
        <button type="submit" className="desk-button" disabled={busy}>
          {words.pin}
        </button>
      </div>
    </form>
  )
}
