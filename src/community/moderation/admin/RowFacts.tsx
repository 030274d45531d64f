'use client'

import { isolate } from '@/design/direction'
import type { QueueItem } from '../queue-view'

const states = {
  pending: 'waits',
  approved: 'approved',
  rejected: 'rejected',
  spam: 'spam',
  withdrawn: 'taken back',
} as const

/** Why the comment is here, what became of the sender's others, and what reads like it. */
export function RowFacts({ item, mayDecide }: { item: QueueItem; mayDecide: boolean }) {
  if (!mayDecide) return null
  const { reasons, reports, earlier, similar, email } = item
  const before = earlier.approved + earlier.rejected + earlier.spam
  return (
    <dl className="queue-facts">
      {reasons.length > 0 && <Fact name="Why it was held" values={reasons} />}
      {reports.length > 0 && (
        <Fact name="Reported" values={reports.map(({ reason, count }) => `${count} × ${reason}`)} />
      )}
      <Fact
        name="Sender before"
        values={[
          before === 0
            ? 'Nothing is known'
            : `${earlier.approved} approved, ${earlier.rejected} rejected, ${earlier.spam} spam`,
        ]}
      />
      {email && <Fact name="E-mail" values={[email]} />}
      {similar.length > 0 && (
        <Fact
          name="Similar comments"
          values={similar.map(
            ({ displayName, text, status }) =>
              `${isolate(displayName)} (${states[status]}): ${isolate(text)}`,
          )}
        />
      )}
    </dl>
  )
}

function Fact({ name, values }: { name: string; values: string[] }) {
  return (
    <div>
      <dt>{name}</dt>
      {values.map((value) => (
        <dd key={value}>{value}</dd>
      ))}
    </div>
  )
}
