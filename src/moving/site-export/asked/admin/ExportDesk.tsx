'use client'

import { useConfig } from '@payloadcms/ui'
import { useEffect, useState } from 'react'
import { commonWords } from '@/design/panel-words/common'
import { siteExportWords } from '@/design/panel-words/site-export'
import { useWords } from '@/design/use-words'
import { askServer } from '@/desk/users/admin/ask-server'
import type { AskedExport, WantedExport } from '../asked-export'
import { ExportForm } from './ExportForm'
import { ExportState } from './ExportState'

const EVERY_MS = 2_000

type Answer = { asked: AskedExport | null }

/** The export that was asked for, followed while it is made; the form for another one once it is settled. */
export function ExportDesk({ asked: first }: { asked: AskedExport | null }) {
  const words = useWords(siteExportWords)
  const common = useWords(commonWords)
  const { config } = useConfig()
  const [asked, setAsked] = useState(first)
  const [busy, setBusy] = useState(false)
  const [problem, setProblem] = useState<string | null>(null)
  const path = `${config.routes.api}/site-export`
  const isUnderWay = asked?.state === 'waiting' || asked?.state === 'running'

  useEffect(() => {
    if (!isUnderWay) return
    const look = async () => {
      const response = await fetch(path, { credentials: 'include' }).catch(() => null)
      // The next look may be answered.
      if (response?.ok) setAsked(((await response.json()) as Answer).asked)
    }
    const timer = setInterval(() => void look(), EVERY_MS)
    return () => clearInterval(timer)
  }, [isUnderWay, path])

  async function send(to: string, data: object) {
    setBusy(true)
    setProblem(null)
    const reply = await askServer<Answer>(to, data)
    setBusy(false)
    if (reply.ok) setAsked(reply.body.asked)
    else setProblem(reply.message ?? common.noAnswer)
  }

  return (
    <div className="account-form">
      <p>{words.about}</p>
      {problem ? (
        <p className="account-form__problem" role="alert">
          {problem}
        </p>
      ) : null}
      {asked ? (
        <ExportState
          asked={asked}
          busy={busy}
          file={`${path}/file`}
          onRemove={() => void send(`${path}/remove`, { id: asked.id })}
        />
      ) : null}
      {isUnderWay ? null : (
        <ExportForm busy={busy} onAsk={(wanted: WantedExport) => void send(path, wanted)} />
      )}
    </div>
  )
}
