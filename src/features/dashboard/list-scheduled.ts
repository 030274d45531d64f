import { sql } from '@payloadcms/db-postgres'
import type { PayloadRequest } from 'payload'
import { connectionOf } from '@/db/connection'

export type ScheduledJob = {
  jobId: number
  articleId: number
  question: string
  action: 'publish' | 'unpublish'
  at: string
  plannedBy: string
  error: string | null
}

export type ScheduledJobs = Record<'waiting' | 'overdue' | 'failed', ScheduledJob[]>

/** The runner looks once a minute; what is later than this should have run. */
const GRACE_MS = 2 * 60_000
const MOST_JOBS = 100

type Row = {
  id: number
  article: number
  question: string | null
  action: ScheduledJob['action']
  at: number
  planned_by: string | null
  failed: boolean
  error: string | null
}

/** The planned publications and unpublications that have not been done, earliest first. */
export async function listScheduled(req: PayloadRequest, now = new Date()): Promise<ScheduledJobs> {
  const connection = await connectionOf(req)
  const { rows } = await connection.execute(sql`
    select j.id, (j.input->>'article')::int as article, v.version_question as question,
      j.input->>'action' as action, j.input->>'plannedByName' as planned_by,
      extract(epoch from coalesce(j.wait_until, j.created_at))::float8 * 1000 as at,
      coalesce(j.has_error, false) as failed, j.error->>'message' as error
    from payload_jobs j
      left join _articles_v v on v.parent_id = (j.input->>'article')::int and v.latest
    where j.task_slug = 'changePublication' and j.completed_at is null
    order by coalesce(j.wait_until, j.created_at), j.id limit ${MOST_JOBS}`)
  const jobs: ScheduledJobs = { waiting: [], overdue: [], failed: [] }
  for (const row of rows as Row[]) {
    const isLate = row.at < now.getTime() - GRACE_MS
    jobs[row.failed ? 'failed' : isLate ? 'overdue' : 'waiting'].push({
      jobId: row.id,
      articleId: row.article,
      question: row.question ?? 'An article that no longer exists',
      action: row.action,
      at: new Date(row.at).toISOString(),
      plannedBy: row.planned_by ?? 'Somebody',
      error: row.error,
    })
  }
  return jobs
}
