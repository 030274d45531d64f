import { PanelTime } from '@/desk/panel/PanelTime'
import type { ScheduledJob, ScheduledJobs } from '@/jobs/list-jobs'
import { listAddress } from '../list-address'
import { Card, Empty } from './Card'

const MOST_SHOWN = 6

const groups = [
  { key: 'failed', title: 'Failed', note: 'Open the article and plan it again.' },
  { key: 'overdue', title: 'Overdue', note: 'The worker should have done these. Ask whoever runs the site.' },
  { key: 'waiting', title: 'Scheduled', note: null },
] as const

/** Publications that are planned, late or failed. */
export function JobsCard({ jobs }: { jobs: ScheduledJobs }) {
  const all = groups.flatMap(({ key }) => jobs[key])
  const total = groups.reduce((sum, { key }) => sum + jobs.counts[key], 0)
  const ids = [...new Set(all.map(({ articleId }) => articleId))]
  return (
    <Card
      id="jobs"
      title="Scheduled publications"
      href={ids.length ? listAddress('articles', [['id', 'in', ids]]) : undefined}
      linkText={
        ids.length === 1
          ? 'The article'
          : `${total > all.length ? 'The first' : 'All'} ${ids.length} articles`
      }
    >
      {!jobs.isWorkerPresent && (
        <p className="desk-alarm" role="status">
          No worker is running: nothing planned is carried out and no mail is sent. Ask whoever runs the site.
        </p>
      )}
      {all.length === 0 ? (
        <Empty>Nothing is planned. You can set a time for publishing in each article.</Empty>
      ) : (
        groups.map(
          ({ key, title, note }) =>
            jobs[key].length > 0 && (
              <JobGroup
                key={key}
                name={key}
                title={title}
                note={note}
                jobs={jobs[key]}
                count={jobs.counts[key]}
              />
            ),
        )
      )}
    </Card>
  )
}

type JobGroupProps = {
  name: (typeof groups)[number]['key']
  title: string
  note: string | null
  jobs: ScheduledJob[]
  count: number
}

function JobGroup({ name, title, note, jobs, count }: JobGroupProps) {
  const rest = count - Math.min(jobs.length, MOST_SHOWN)
  return (
    <>
      <h3 className={name === 'waiting' ? '' : 'desk-alarm'}>
        {title} <span className="desk-number">({count})</span>
      </h3>
      {note && <p className="desk-muted">{note}</p>}
      <ol className="desk-list">
        {jobs.slice(0, MOST_SHOWN).map(({ jobId, articleId, question, action, at, plannedBy, error }) => (
          <li key={jobId}>
            <a href={`/admin/collections/articles/${articleId}`} dir="auto">
              {question}
            </a>
            <span className="desk-list__when desk-muted">
              {action === 'publish' ? 'Publish' : 'Take offline'} on <PanelTime at={at} />, planned by{' '}
              <bdi>{plannedBy}</bdi>
              {error && `. ${error}`}
            </span>
          </li>
        ))}
      </ol>
      {rest > 0 && <p className="desk-muted">and {rest} more</p>}
    </>
  )
}
