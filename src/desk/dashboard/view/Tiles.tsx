import { type Spoken, speak } from '@/design/panel-words'
import { dashboardWords } from '@/design/panel-words/dashboard'
import { listAddress } from '@/desk/panel/list-address'
import type { DashboardData } from '../load-dashboard'
import { waitingList } from './CommentsCard'
import { dueList } from './ReviewsCard'
import { stageList } from './StagesCard'

const openReportList = listAddress('error-reports', [['status', 'equals', 'open']])

type Tile = { label: string; value: number; href: string; isLate?: boolean }

function tilesOf(data: DashboardData, words: Spoken<typeof dashboardWords>['tiles']): Tile[] {
  const { comments, stages, reviews, jobs, openReports, heldRatings, profile, now } = data
  const tiles: Tile[] = []
  if (comments) tiles.push({ label: words.comments, value: comments.total, href: waitingList })
  if (data.myDesk) {
    const { total } = data.myDesk['to-review']
    tiles.push({ label: words.toReview, value: total, href: '#my-desk' })
  }
  if (stages) {
    const { draft, 'in-review': inReview, approved } = stages.stages
    if (profile) tiles.push({ label: words.ownDrafts, value: draft.all, href: stageList('draft', profile) })
    tiles.push(
      {
        // A reviewer's home must not say that nothing is in review while something waits for them.
        label: profile ? words.ownInReview : words.inReview,
        value: inReview.all,
        href: stageList('in-review', profile),
      },
      {
        label: profile ? words.ownApproved : words.approved,
        value: approved.all,
        href: stageList('approved', profile),
      },
    )
  }
  if (reviews) {
    const { overdue } = reviews
    tiles.push({ label: words.overdue, value: overdue, href: dueList(profile, now), isLate: overdue > 0 })
  }
  if (openReports) tiles.push({ label: words.errors, value: openReports, href: openReportList })
  if (heldRatings) tiles.push({ label: words.held, value: heldRatings, href: '/admin/ratings-watch' })
  const late = jobs ? jobs.overdue.length + jobs.failed.length : 0
  if (late > 0) tiles.push({ label: words.late, value: late, href: '#desk-jobs', isLate: true })
  return tiles
}

/** The counts that need attention today. */
export function Tiles({ data, language }: { data: DashboardData; language: string }) {
  const words = speak(dashboardWords, language).tiles
  return (
    <ul className="desk-tiles" aria-label={words.label}>
      {tilesOf(data, words).map(({ label, value, href, isLate }) => (
        <li key={label}>
          <a href={href} className={isLate ? 'desk-tile desk-tile--late' : 'desk-tile'}>
            <strong>{value}</strong> <span>{label}</span>
          </a>
        </li>
      ))}
    </ul>
  )
}
