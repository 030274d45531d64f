'use client'

import { Button } from '@payloadcms/ui'
import { useState } from 'react'
import { commonWords } from '@/design/panel-words/common'
import { passageWords } from '@/design/panel-words/passages'
import { useWords } from '@/design/use-words'
import { LiveControls } from '@/desk/panel/LiveControls'
import { askServer } from '@/desk/users/admin/ask-server'

type Props = { api: string; id: number; digest: string }

/** Approves a passage exactly as it is shown above the button. */
export function ApprovePassage({ api, id, digest }: Props) {
  const words = useWords(passageWords)
  const common = useWords(commonWords)
  const [busy, setBusy] = useState(false)
  const [problem, setProblem] = useState<string | null>(null)

  async function approve() {
    setBusy(true)
    setProblem(null)
    const reply = await askServer(`${api}/passages/${id}/approve`, { digest })
    setBusy(false)
    if (reply.ok) window.location.reload()
    else setProblem(reply.message ?? common.noAnswer)
  }

  return (
    <LiveControls>
      {problem ? <p role="alert">{problem}</p> : null}
      <Button disabled={busy} margin={false} onClick={() => void approve()} size="small" type="button">
        {words.approve}
      </Button>
    </LiveControls>
  )
}
