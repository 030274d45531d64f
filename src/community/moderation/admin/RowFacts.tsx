'use client'

import { isolate } from '@/design/direction'
import { reportReasonNames } from '@/design/panel-words/choices'
import { moderationWords } from '@/design/panel-words/moderation'
import { useWords } from '@/design/use-words'
import type { QueueItem } from '../queue-view'

/** Why the comment is here, the sender's history, and similar comments. */
export function RowFacts({ item, mayDecide }: { item: QueueItem; mayDecide: boolean }) {
  const words = useWords(moderationWords).facts
  const reasonNames = useWords(reportReasonNames)
  if (!mayDecide) return null
  const { reasons, reports, earlier, similar, email } = item
  const before = earlier.approved + earlier.rejected + earlier.spam
  return (
    <dl className="queue-facts">
      {reasons.length > 0 && <Fact name={words.held} values={reasons} />}
      {reports.length > 0 && (
        <Fact
          name={words.reported}
          values={reports.map(({ reason, count }) => `${count} × ${reasonNames[reason]}`)}
        />
      )}
      <Fact
        name={words.before}
        values={[
          before === 0 ? words.unknown : words.earlier(earlier.approved, earlier.rejected, earlier.spam),
        ]}
      />
      {email && <Fact name={words.email} values={[email]} />}
      {similar.length > 0 && (
        <Fact
          name={words.similar}
          values={similar.map(
            ({ displayName, text, status }) =>
              `${isolate(displayName)} (${words.state[status]}): ${isolate(text)}`,
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
