'use client'

import { Button } from '@payloadcms/ui'
import { useState } from 'react'
import { commonWords } from '@/design/panel-words/common'
import { useWords } from '@/design/use-words'
import { askServer } from '@/desk/users/admin/ask-server'
import { LiveControls } from './LiveControls'

type Props = {
  /** Of the endpoint that approves. */
  url: string
  /** What was read, or its digest: the endpoint refuses anything else. */
  seen: Record<string, string>
  label: string
  /** Names what is approved, where several buttons stand on one page. */
  spokenLabel?: string
  isMain?: boolean
}

/** Approves something exactly as it is shown beside the button, and shows the page anew. */
export function ApproveButton({ url, seen, label, spokenLabel, isMain = false }: Props) {
  const common = useWords(commonWords)
  const [busy, setBusy] = useState(false)
  const [problem, setProblem] = useState<string | null>(null)

  async function approve() {
    setBusy(true)
    setProblem(null)
    const reply = await askServer(url, seen)
    setBusy(false)
    if (reply.ok) window.location.reload()
    else setProblem(reply.message ?? common.noAnswer)
  }

  return (
    <LiveControls>
      {problem ? <p role="alert">{problem}</p> : null}
      <Button
        aria-label={spokenLabel}
        buttonStyle={isMain ? 'primary' : 'secondary'}
        disabled={busy}
        margin={false}
        onClick={() => void approve()}
        size="small"
        type="button"
      >
        {label}
      </Button>
    </LiveControls>
  )
}
