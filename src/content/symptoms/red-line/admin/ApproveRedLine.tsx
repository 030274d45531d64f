'use client'

import { Button } from '@payloadcms/ui'
import { useState } from 'react'
import { commonWords } from '@/design/panel-words/common'
import { redLineWords } from '@/design/panel-words/red-lines'
import { useWords } from '@/design/use-words'
import { LiveControls } from '@/desk/panel/LiveControls'
import { askServer } from '@/desk/users/admin/ask-server'

type Props = { api: string; id: number; text: string; name: string }

/** Approves a red line exactly as it is shown beside the button. */
export function ApproveRedLine({ api, id, text, name }: Props) {
  const words = useWords(redLineWords)
  const common = useWords(commonWords)
  const [busy, setBusy] = useState(false)
  const [problem, setProblem] = useState<string | null>(null)

  async function approve() {
    setBusy(true)
    setProblem(null)
    const reply = await askServer(`${api}/symptoms/${id}/red-line`, { text })
    setBusy(false)
    if (reply.ok) window.location.reload()
    else setProblem(reply.message ?? common.noAnswer)
  }

  return (
    <LiveControls>
      {problem ? <p role="alert">{problem}</p> : null}
      <Button
        aria-label={words.approveOf(name)}
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
