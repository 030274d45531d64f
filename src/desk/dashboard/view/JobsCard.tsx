import { speak } from '@/design/panel-words'
import { dashboardWords } from '@/design/panel-words/dashboard'
import { listAddress } from '@/desk/panel/list-address'
import { PanelTime } from '@/desk/panel/PanelTime'
import { describeFailure } from '@/jobs/describe-failure'
import type { ScheduledJob, ScheduledJobs } from '@/jobs/list-jobs'
import { Card, Empty } from './Card'

const MOST_SHOWN = 6

const groups = ['failed', 'overdue', 'waiting'] as const

/** Scheduled, late and failed publications. */
export function JobsCard({ jobs, language }: { jobs: ScheduledJobs; language: string }) {
  const words = speak(dashboardWords, language).jobs
  const all = groups.flatMap((key) => jobs[key])
  const total = groups.reduce((sum, key) => sum + jobs.counts[key], 0)
  const ids = [...new Set(all.map(({ articleId }) => articleId))]
  return (
    <Card
      id="jobs"
      title={words.title}
      href={ids.length ? listAddress('articles', [['id', 'in', ids]]) : undefined}
      linkText={
        ids.length === 1 ? words.one : total > all.length ? words.first(ids.length) : words.all(ids.length)
      }
    >
      {!jobs.isWorkerPresent && (
        <p className="desk-alarm" role="status">
          {words.noWorker}
        </p>
      )}
      {all.length === 0 ? (
        <Empty>{words.none}</Empty>
      ) : (
        groups.map(
          (key) =>
            jobs[key].length > 0 && (
              <JobGroup key={key} name={key} language={language} jobs={jobs[key]} count={jobs.counts[key]} />
            ),
        )
      )}
    </Card>
  )
}

type JobGroupProps = {
  name: (typeof groups)[number]
  language: string
  jobs: ScheduledJob[]
  count: number
}

function JobGroup({ name, jobs, count, language }: JobGroupProps) {
  const words = speak(dashboardWords, language).jobs
  const note = { failed: words.failedNote, overdue: words.overdueNote, waiting: null }[name]
  const rest = count - Math.min(jobs.length, MOST_SHOWN)
  return (
    <>
      <h3 className={name === 'waiting' ? '' : 'desk-alarm'}>
        {words[name]} <span className="desk-number">({count})</span>
      </h3>
      {note && <p className="desk-muted">{note}</p>}
      <ol className="desk-list">
        {jobs
          .slice(0, MOST_SHOWN)
          .map(({ jobId, articleId, question, action, at, plannedBy, error, needsApproval }) => (
            <li key={jobId}>
              <a href={`/admin/collections/articles/${articleId}`} dir="auto">
                {question}
              </a>
              <span className="desk-list__when desk-muted">
                {words[action]} <PanelTime at={at} />
                {words.plannedBy} <bdi>{plannedBy}</bdi>
                {needsApproval && name !== 'failed' && (
                  <strong className="desk-alarm"> {words.needsApproval}</strong>
                )}
                {error && `. ${describeFailure(error, language)}`}
              </span>
            </li>
          ))}
      </ol>
      {rest > 0 && <p className="desk-muted">{words.more(rest)}</p>}
    </>
  )
}
