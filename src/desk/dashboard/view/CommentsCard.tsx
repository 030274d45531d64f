import { type WaitingComments, waitingAges } from '@/community/moderation/count-waiting-comments'
import { speak } from '@/design/panel-words'
import { dashboardWords } from '@/design/panel-words/dashboard'
import { ageText } from '@/desk/panel/age-text'
import { type Condition, listAddress } from '@/desk/panel/list-address'
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

type CommentsCardProps = { comments: WaitingComments; now: Date; language: string }

/** Pending comments by age. */
export function CommentsCard({ comments, now, language }: CommentsCardProps) {
  const { number, comments: words } = speak(dashboardWords, language)
  const { total, byAge, oldest } = comments
  return (
    <Card id="comments" title={words.title} href="/admin/moderation" linkText={words.link}>
      {total === 0 || oldest === null ? (
        <Empty>{words.none}</Empty>
      ) : (
        <>
          <p className="desk-lead">
            <strong>{total}</strong> {words.wait(total, ageText(oldest, now, language))}
          </p>
          <BarTable
            caption={words.caption}
            labelHead={words.head}
            numberHead={number}
            bars={waitingAges.map((age, index) => ({
              label: words.ages[age.name],
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
