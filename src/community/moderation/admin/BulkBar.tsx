'use client'

import { Button } from '@payloadcms/ui'
import { useState } from 'react'
import { commonWords } from '@/design/panel-words/common'
import { moderationWords } from '@/design/panel-words/moderation'
import { useWords } from '@/design/use-words'
import type { Decision, QueueFilter, QueueItem } from '../queue-view'

const moves: Decision[] = ['approved', 'rejected', 'spam']

type BulkBarProps = {
  chosen: QueueItem[]
  total: number
  show: QueueFilter
  onDecide: (chosen: QueueItem[], status: Decision) => Promise<void>
  onDecideAll: (status: Decision) => Promise<void>
}

/** Decides about the selected comments, or, after a confirmation, about all that match the filter. */
export function BulkBar({ chosen, total, show, onDecide, onDecideAll }: BulkBarProps) {
  const { move, bulk: words } = useWords(moderationWords)
  const common = useWords(commonWords)
  const [asked, setAsked] = useState<Decision | null>(null)
  const [busy, setBusy] = useState(false)
  const isAll = chosen.length === 0
  const what = isAll ? words.all(total) : words.selected(chosen.length)
  const offered = moves.filter((status) => status !== show)

  async function run(status: Decision) {
    setBusy(true)
    await (isAll ? onDecideAll(status) : onDecide(chosen, status))
    setBusy(false)
    setAsked(null)
  }

  if (total === 0) return null
  if (asked) {
    const label = move[asked].toLowerCase()
    return (
      <fieldset className="queue-bulk" disabled={busy}>
        <legend>{words.really(label, total)}</legend>
        <Button size="small" margin={false} disabled={busy} onClick={() => void run(asked)}>
          {busy ? common.working : words.yes(label, total)}
        </Button>
        <Button
          buttonStyle="secondary"
          size="small"
          margin={false}
          disabled={busy}
          onClick={() => setAsked(null)}
        >
          {common.no}
        </Button>
      </fieldset>
    )
  }
  return (
    <fieldset className="queue-bulk" disabled={busy}>
      <legend>{isAll ? words.decideAll : words.decideSelected}</legend>
      {offered.map((status) => (
        <Button
          key={status}
          buttonStyle="secondary"
          size="small"
          margin={false}
          disabled={busy}
          onClick={() => (isAll ? setAsked(status) : void run(status))}
        >
          {move[status]} {what}
        </Button>
      ))}
    </fieldset>
  )
}
