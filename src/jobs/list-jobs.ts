import { sql } from '@payloadcms/db-postgres'
import type { Payload, PayloadRequest } from 'payload'
import { connectionOf } from '@/db/connection'
import { isWorkerPresent } from './is-worker-present'

export type PublicationAction = 'publish' | 'unpublish'

type JobState = 'waiting' | 'overdue' | 'running' | 'failed' | 'done'

/** A scheduled publication or withdrawal, as staff see it. */
export type ScheduledJob = {
  jobId: number
  articleId: number
  /** Of the latest version; empty if the article no longer exists. */
  question: string
  action: PublicationAction
  /** The scheduled time, ISO 8601 in UTC. */
  at: string
  plannedBy: string
  /** The digest of the content that the planner saw. */
  digest: string | null
  /** It will not publish: the latest version is not the approved one that was planned. */
  needsApproval: boolean
  state: JobState
  /** Why it failed or is being retried, as stored: see `describeFailure`. */
  error: string | null
}

/** Overdue by more than this many minutes means that something is wrong. */
const OVERDUE_MINUTES = 2
const MOST = 200

type Row = Omit<ScheduledJob, 'at'> & { at: string | Date }

const JOBS = sql`with j as (
      select *, (input->>'article')::int as article,
        coalesce((input->>'at')::timestamptz, wait_until, created_at) as at
      from payload_jobs where task_slug = 'changePublication'
    )`

const STATE = sql`case when j.completed_at is not null then 'done'
        when j.has_error then 'failed'
        when j.processing then 'running'
        when least(j.at, j.wait_until) < now() - make_interval(mins => ${OVERDUE_MINUTES}) then 'overdue'
        else 'waiting' end`

/**
 * A plan publishes the content that its planner saw. Where publishing takes an approval, it can be told by the stage:
 * the approval ends with every change.
 */
const NEEDS_APPROVAL = sql`j.completed_at is null and j.input->>'action' = 'publish'
        and j.input->>'digest' is not null
        and coalesce((select approval_required from settings limit 1), true)
        and (v.version_stage is distinct from 'approved'
          or v.version_workflow_approved_digest is distinct from j.input->>'digest')`

/**
 * Scheduled changes in order of their times, of one article or of all.
 *
 * @param source a request, to read within its transaction
 * @param filter `openOnly` leaves out finished ones
 * @returns at most 200, open ones first
 */
export async function listJobs(
  source: Payload | PayloadRequest,
  filter: { article?: number; openOnly?: boolean } = {},
): Promise<ScheduledJob[]> {
  const connection = await connectionOf(source)
  const ofArticle = filter.article === undefined ? sql`true` : sql`j.article = ${filter.article}`
  const wanted = filter.openOnly ? sql`j.completed_at is null` : sql`true`
  const { rows } = await connection.execute(sql`
    ${JOBS}
    select j.id as "jobId", j.article as "articleId", j.at as "at",
      coalesce(v.version_question, a.question, '') as "question",
      j.input->>'action' as "action", j.input->>'plannedByName' as "plannedBy",
      j.input->>'digest' as "digest",
      ${STATE} as "state",
      ${NEEDS_APPROVAL} as "needsApproval",
      coalesce(j.error->>'message', l.message) as "error"
    from j
      left join articles a on a.id = j.article
      left join _articles_v v on v.parent_id = a.id and v.latest
      left join lateral (select error->>'message' as message from payload_jobs_log
        where _parent_id = j.id order by _order desc limit 1) l on true
    where ${ofArticle} and ${wanted}
    order by j.completed_at is not null, case when j.completed_at is null then j.at end, j.at desc, j.id
    limit ${MOST}`)
  return (rows as unknown as Row[]).map((row) => ({ ...row, at: new Date(row.at).toISOString() }))
}

export type ScheduledJobs = Record<'waiting' | 'overdue' | 'failed', ScheduledJob[]> & {
  /** The total number, including those beyond the limit of the lists. */
  counts: Record<'waiting' | 'overdue' | 'failed', number>
  /** Whether a worker is running. */
  isWorkerPresent: boolean
}

/** The dashboard's summary of the schedules of all articles: pending, overdue by more than 2 minutes, failed. */
export async function listScheduled(source: Payload | PayloadRequest): Promise<ScheduledJobs> {
  const jobs = await listJobs(source, { openOnly: true })
  const of = (...states: JobState[]) => jobs.filter(({ state }) => states.includes(state))
  return {
    waiting: of('waiting', 'running'),
    overdue: of('overdue'),
    failed: of('failed'),
    counts: await countScheduled(source),
    isWorkerPresent: await isWorkerPresent(source),
  }
}

async function countScheduled(source: Payload | PayloadRequest): Promise<ScheduledJobs['counts']> {
  const connection = await connectionOf(source)
  const { rows } = await connection.execute(sql`
    ${JOBS} select ${STATE} as state, count(*)::int as count from j where j.completed_at is null group by 1`)
  const of = (...states: JobState[]) =>
    (rows as { state: JobState; count: number }[])
      .filter(({ state }) => states.includes(state))
      .reduce((sum, { count }) => sum + count, 0)
  return { waiting: of('waiting', 'running'), overdue: of('overdue'), failed: of('failed') }
}

/** Changes whenever the plans of an article do: one is made, moved, tried again or carried out. Empty if there is none. */
export async function plansStamp(source: Payload | PayloadRequest, article: number): Promise<string> {
  const connection = await connectionOf(source)
  const { rows } = await connection.execute(sql`
    ${JOBS}
    select coalesce(string_agg(concat_ws(' ', j.id, j.at, j.wait_until, ${STATE}), ', ' order by j.id), '') as stamp
    from j where j.article = ${article}`)
  return (rows[0] as { stamp: string }).stamp
}
