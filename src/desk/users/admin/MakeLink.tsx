'use client'

import { Button, useConfig } from '@payloadcms/ui'
import { useState } from 'react'
import { commonWords } from '@/design/panel-words/common'
import { useWords } from '@/design/use-words'
import { LiveControls } from '@/desk/panel/LiveControls'
import type { Handover } from '../hand-over'
import { askServer } from './ask-server'
import { HandedLink } from './HandedLink'

/** A button that creates a link for the account, and shows the result. */
export function MakeLink({ label, path }: { label: string; path: string }) {
  const common = useWords(commonWords)
  const { config } = useConfig()
  const [busy, setBusy] = useState(false)
  const [problem, setProblem] = useState<string | null>(null)
  const [handover, setHandover] = useState<Handover | null>(null)

  async function make() {
    setBusy(true)
    setProblem(null)
    const reply = await askServer<Handover>(`${config.routes.api}${path}`)
    setBusy(false)
    if (reply.ok) setHandover(reply.body)
    else setProblem(reply.message ?? common.noAnswer)
  }

  return (
    <LiveControls>
      {problem ? <p role="alert">{problem}</p> : null}
      {handover ? <HandedLink handover={handover} /> : null}
      <Button
        buttonStyle="secondary"
        disabled={busy}
        margin={false}
        onClick={() => void make()}
        size="medium"
        type="button"
      >
        {label}
      </Button>
    </LiveControls>
  )
}
