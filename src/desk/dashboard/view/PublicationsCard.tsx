import { dayText } from '../age-text'
import type { PublicationWeek } from '../count-publications'
import { listAddress } from '../list-address'
import { Card, Empty } from './Card'
import { WeekColumns } from './WeekColumns'

const between = (from: Date | undefined, to: Date | undefined) =>
  listAddress('articles', [
    ['publishedAt', 'greater_than_equal', (from ?? new Date(0)).toISOString()],
    ['publishedAt', 'less_than', (to ?? new Date()).toISOString()],
  ])

/** How many articles were published week by week. */
export function PublicationsCard({ weeks }: { weeks: PublicationWeek[] }) {
  const total = weeks.reduce((sum, { count }) => sum + count, 0)
  const all = between(weeks[0]?.from, weeks.at(-1)?.to)
  return (
    <Card
      id="publications"
      title="Published per week"
      href={all}
      linkText={`Published in these ${weeks.length} weeks`}
    >
      {total === 0 ? (
        <Empty>Nothing was published in the last {weeks.length} weeks.</Empty>
      ) : (
        <>
          <p className="desk-lead">
            <strong>{total}</strong> {total === 1 ? 'article' : 'articles'} in {weeks.length} weeks.
          </p>
          <WeekColumns
            label="Articles published, by week"
            columns={weeks.map(({ from, to, count }, index) => ({
              tick: index % 4 === 0 ? dayText(from) : '',
              text: `Week of ${dayText(from)}: ${count} ${count === 1 ? 'article' : 'articles'}`,
              href: between(from, to),
              value: count,
            }))}
          />
        </>
      )}
    </Card>
  )
}
