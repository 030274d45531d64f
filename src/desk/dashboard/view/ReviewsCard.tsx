import { speak } from '@/design/panel-words'
import { dashboardWords } from '@/design/panel-words/dashboard'
import { searchWords } from '@/design/panel-words/search'
import { dayText } from '@/desk/panel/age-text'
import { type Condition, listAddress } from '@/desk/panel/list-address'
import { REVIEW_DAYS, type ReviewsDue } from '../find-reviews-due'
import { Card, Empty } from './Card'
import { WeekColumns } from './WeekColumns'

/** Articles with a review due from `from` (or any time) until `to`, exclusive. */
export function dueList(profile: number | null, to: Date, from?: Date): string {
  const conditions: Condition[] = [['publishedAt', 'exists', 'true']]
  if (from) conditions.push(['reviewDue', 'greater_than_equal', from.toISOString()])
  conditions.push(['reviewDue', 'less_than', to.toISOString()])
  if (profile) conditions.push(['authors', 'in', [profile]])
  return listAddress('articles', conditions)
}

type ReviewsCardProps = { reviews: ReviewsDue; profile: number | null; now: Date; language: string }

/** Articles due for review: overdue ones, then by week. */
export function ReviewsCard({ reviews, profile, now, language }: ReviewsCardProps) {
  const { article, reviews: words } = speak(dashboardWords, language)
  const { total, overdue, until, weeks, next } = reviews
  return (
    <Card
      id="reviews"
      title={words.title(REVIEW_DAYS)}
      href={dueList(profile, until)}
      linkText={total === 0 ? undefined : words.all(total)}
      wide
    >
      {total === 0 ? (
        <Empty>{words.none(REVIEW_DAYS)}</Empty>
      ) : (
        <div className="desk-split">
          <WeekColumns
            label={words.columns}
            columns={[
              {
                tick: words.overdue,
                text: words.overdueCount(article.count(overdue)),
                href: dueList(profile, now),
                value: overdue,
                tone: 'alarm',
              },
              ...weeks.map(({ from, to, count }, index) => ({
                tick: index % 4 === 2 ? dayText(from, language) : '',
                text: words.from(dayText(from, language), article.count(count)),
                href: dueList(profile, to, from),
                value: count,
              })),
            ]}
          />
          <ol className="desk-list">
            {next.map(({ id, question, due, overdue: isLate }) => (
              <li key={id}>
                <a href={`/admin/collections/articles/${id}`} dir="auto">
                  {question || speak(searchWords, language).noQuestion}
                </a>
                <span className={`desk-list__when ${isLate ? 'desk-alarm' : 'desk-muted'}`}>
                  {isLate ? words.lateSince : words.due}{' '}
                  <time dateTime={due.toISOString()}>{dayText(due, language)}</time>
                </span>
              </li>
            ))}
          </ol>
        </div>
      )}
    </Card>
  )
}
