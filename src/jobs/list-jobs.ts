import { sql } from '@payloadcms/db-postgres'
import type { Payload, PayloadRequest } from 'payload'
import { connectionOf } from '@/db/connection'

export type JobState = 'waiting' | 'overdue' | 'running' | 'failed' | 'done'

/** A planned change of what readers see. `at` is ISO 8601. */
export type PlannedJob = {
  jobId: number
  articleId: number
  question: string
  action: 'publish' | 'unpublish'
  at: string
  plannedBy: string
  state: JobState
  error: string | null
}

/** A plan counts as overdue when it should have been carried out for this long. */
const OVERDUE_MINUTES = 2
const MOST = 200

type Row = {
  id: number
  article: number
  question: string | null
  action: 'publish' | 'unpublish'
  at: Date | string
  planned_by: string
  state: JobState
  error: { message?: unknown } | null
}

/**
 * Planned publications, the earliest first.
 *
 * @param article only those of one article; absent: all that are not done
 */
export async function listPlannedJobs(
  source: Payload | PayloadRequest,
  article?: number,
): Promise<PlannedJob[]> {
  const connection = await connectionOf(source)
  const wanted =
    article === undefined
      ? sql`j.completed_at is null`
      : sql`(j.input->>'article')::int = ${article} and (j.completed_at is null or j.completed_at > now() - interval '30 days')`
  const { rows } = await connection.execute(sql`
    select j.id, (j.input->>'article')::int as article, v.version_question as question, j.input->>'action' as action,
      coalesce(j.wait_until, j.created_at) as at, j.input->>'plannedByName' as planned_by, j.error,
      case when j.completed_at is not null then 'done'
        when j.has_error then 'failed'
        when j.processing then 'running'
        when coalesce(j.wait_until, j.created_at) < now() - make_interval(mins => ${OVERDUE_MINUTES}) then 'overdue'
        else 'waiting' end as state
    from payload_jobs j left join _articles_v v on v.parent_id = (j.input->>'article')::int and v.latest
    where j.task_slug = 'changePublication' and ${wanted}
    order by at, j.id limit ${MOST}`)
  return (rows as Row[]).map((row) => ({
    jobId: row.id,
    articleId: row.article,
    question: row.question ?? 'A deleted article',
    action: row.action,
    at: new Date(row.at).toISOString(),
    plannedBy: row.planned_by,
    state: row.state,
    error: typeof row.error?.message === 'string' ? row.error.message : null,
  }))
}
