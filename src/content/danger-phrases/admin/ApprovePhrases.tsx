'use client'

import { Button } from '@payloadcms/ui'
import { useState } from 'react'
import { commonWords } from '@/design/panel-words/common'
import { dangerPhraseWords } from '@/design/panel-words/danger-phrases'
import { useWords } from '@/design/use-words'
import { LiveControls } from '@/desk/panel/LiveControls'
import { askServer } from '@/desk/users/admin/ask-server'

type Props = { api: string; id: number; digest: string }

/** Approves an entry as it was saved when the page was opened. */
export function ApprovePhrases({ api, id, digest }: Props) {
  const words = useWords(dangerPhraseWords)
  const common = useWords(commonWords)
  const [busy, setBusy] = useState(false)
  const [problem, setProblem] = useState<string | null>(null)

  async function approve() {
    setBusy(true)
    setProblem(null)
    const reply = await askServer(`${api}/danger-phrases/${id}/approve`, { digest })
    setBusy(false)
    if (reply.ok) window.location.reload()
    else setProblem(reply.message ?? common.noAnswer)
  }

  return (
    <LiveControls>
      {problem ? <p role="alert">{problem}</p> : null}
      <Button
        buttonStyle="secondary"
        disabled={busy}
        margin={false}
        onClick={() => void approve()}
        size="small"
        type="button"
      >
        {words.approve}
      </Button>
    </LiveControls>
  )
}
