import { ageText } from '../age-text'
import { type WaitingComments, waitingAges } from '../count-waiting-comments'
import { type Condition, listAddress } from '../list-address'
import { BarTable } from './BarTable'
import { Card, Empty } from './Card'

const pending: Condition = ['status', 'equals', 'pending']
export const waitingList = listAddress('comments', [pending])

const tones = ['calm', 'brand', 'warn', 'alarm'] as const

function listOf({ from, to }: (typeof waitingAges)[number], now: Date): string {
  const at = (age: number) => new Date(now.getTime() - age).toISOString()
  const conditions: Condition[] = [pending]
  if (from > 0) conditions.push(['createdAt', 'less_than_equal', at(from)])
  if (to !== null) conditions.push(['createdAt', 'greater_than', at(to)])
  return listAddress('comments', conditions)
}

/** The comments that wait for a decision, by how long they have waited. */
export function CommentsCard({ comments, now }: { comments: WaitingComments; now: Date }) {
  const { total, byAge, oldest } = comments
  return (
    <Card
      id="comments"
      title="Comments waiting"
      href="/admin/moderation"
      linkText="Decide about waiting comments"
    >
      {total === 0 || oldest === null ? (
        <Empty>No comment is waiting. Every reader has been answered.</Empty>
      ) : (
        <>
          <p className="desk-lead">
            <strong>{total}</strong> {total === 1 ? 'comment waits' : 'comments wait'}; the oldest since{' '}
            {ageText(oldest, now)}.
          </p>
          <BarTable
            caption="Comments waiting, by how long they have waited"
            labelHead="Waiting for"
            bars={waitingAges.map((age, index) => ({
              label: age.label,
              href: listOf(age, now),
              value: byAge[index] ?? 0,
              tone: tones[index],
            }))}
          />
        </>
      )}
    </Card>
  )
}
