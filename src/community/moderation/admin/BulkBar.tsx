'use client'

import { Button } from '@payloadcms/ui'
import { useState } from 'react'
import type { Decision, QueueFilter, QueueItem } from '../queue-view'

const moves: { status: Decision; label: string }[] = [
  { status: 'approved', label: 'Approve' },
  { status: 'rejected', label: 'Reject' },
  { status: 'spam', label: 'Spam' },
]

type BulkBarProps = {
  chosen: QueueItem[]
  total: number
  show: QueueFilter
  onDecide: (chosen: QueueItem[], status: Decision) => Promise<void>
  onDecideAll: (status: Decision) => Promise<void>
}

/** Decides about the selected comments at once, or, after a question, about all that the filter shows. */
export function BulkBar({ chosen, total, show, onDecide, onDecideAll }: BulkBarProps) {
  const [asked, setAsked] = useState<Decision | null>(null)
  const [busy, setBusy] = useState(false)
  const isAll = chosen.length === 0
  const what = isAll ? `all ${total}` : `${chosen.length} selected`
  const offered = moves.filter(({ status }) => status !== show)

  async function run(status: Decision) {
    setBusy(true)
    await (isAll ? onDecideAll(status) : onDecide(chosen, status))
    setBusy(false)
    setAsked(null)
  }

  if (total === 0) return null
  if (asked) {
    const { label } = moves.find(({ status }) => status === asked) ?? { label: '' }
    return (
      <fieldset className="queue-bulk" disabled={busy}>
        <legend>
          Really {label.toLowerCase()} all {total} comments of this list?
        </legend>
        <Button size="small" margin={false} disabled={busy} onClick={() => void run(asked)}>
          {busy ? 'Working …' : `Yes, ${label.toLowerCase()} all ${total}`}
        </Button>
        <Button
          buttonStyle="secondary"
          size="small"
          margin={false}
          disabled={busy}
          onClick={() => setAsked(null)}
        >
          No
        </Button>
      </fieldset>
    )
  }
  return (
    <fieldset className="queue-bulk" disabled={busy}>
      <legend>{isAll ? 'Decide about all' : 'Decide about the selected'}</legend>
      {offered.map(({ status, label }) => (
        <Button
          key={status}
          buttonStyle="secondary"
          size="small"
          margin={false}
          disabled={busy}
          onClick={() => (isAll ? setAsked(status) : void run(status))}
        >
          {label} {what}
        </Button>
      ))}
    </fieldset>
  )
}
