import { speak } from '@/design/panel-words'
import { dashboardWords } from '@/design/panel-words/dashboard'
import { dayText } from '@/desk/panel/age-text'
import { listAddress } from '@/desk/panel/list-address'
import type { PublicationWeek } from '../count-publications'
import { Card, Empty } from './Card'
import { WeekColumns } from './WeekColumns'

const between = (from: Date | undefined, to: Date | undefined) =>
  listAddress('articles', [
    ['publishedAt', 'greater_than_equal', (from ?? new Date(0)).toISOString()],
    ['publishedAt', 'less_than', (to ?? new Date()).toISOString()],
  ])

/** Articles published per week. */
export function PublicationsCard({ weeks, language }: { weeks: PublicationWeek[]; language: string }) {
  const { article, publications: words } = speak(dashboardWords, language)
  const total = weeks.reduce((sum, { count }) => sum + count, 0)
  const all = between(weeks[0]?.from, weeks.at(-1)?.to)
  return (
    <Card id="publications" title={words.title} href={all} linkText={words.link(weeks.length)}>
      {total === 0 ? (
        <Empty>{words.none(weeks.length)}</Empty>
      ) : (
        <>
          <p className="desk-lead">
            <strong>{total}</strong> {words.inWeeks(total, weeks.length)}
          </p>
          <WeekColumns
            label={words.columns}
            columns={weeks.map(({ from, to, count }, index) => ({
              tick: index % 4 === 0 ? dayText(from, language) : '',
              text: words.week(dayText(from, language), article.count(count)),
              href: between(from, to),
              value: count,
            }))}
          />
        </>
      )}
    </Card>
  )
}
