import { sql } from '@payloadcms/db-postgres'
import type { PayloadRequest } from 'payload'
import { connectionOf } from '@/db/connection'
import { newestVersions } from '@/desk/panel/newest-versions'
import { listJobs, type ScheduledJob } from '@/jobs/list-jobs'
import { contentDigest } from '../workflow/content-digest'
import type { CalendarEntry } from './calendar-entry'

/** A page or feed with more would help nobody. */
const MOST = 2000

/**
 * What happens, happened or is due between two days, in order of time.
 *
 * @param profile only articles of this author profile; null for all
 * @param from the first day, YYYY-MM-DD
 * @param to the last day
 */
export async function findEntries(
  req: PayloadRequest,
  profile: number | null,
  from: string,
  to: string,
): Promise<CalendarEntry[]> {
  const [scheduled, others] = [
    await findPlans(req, profile, from, to),
    await findDates(req, profile, from, to),
  ]
  return [...scheduled, ...others].sort(
    (one, other) => one.at.localeCompare(other.at) || one.article - other.article,
  )
}

async function findPlans(req: PayloadRequest, profile: number | null, from: string, to: string) {
  const jobs = (await listJobs(req, { openOnly: true })).filter(({ at }) => isWithin(at, from, to))
  const known = await knownArticles(req, profile, jobs)
  return jobs
    .filter(({ articleId }) => known.has(articleId))
    .map((job) => entryOf(job, known.get(job.articleId)))
}

/** A day more on each side: where it falls depends on the zone of whoever looks. */
const isWithin = (at: string, from: string, to: string) =>
  Date.parse(at) >= Date.parse(`${from}T00:00Z`) - 86_400_000 &&
  Date.parse(at) < Date.parse(`${to}T00:00Z`) + 2 * 86_400_000

/** The digests of the articles that still exist and that the account may see. */
async function knownArticles(req: PayloadRequest, profile: number | null, jobs: readonly ScheduledJob[]) {
  const { docs } = await req.payload.find({
    collection: 'articles',
    where: {
      and: [
        { id: { in: [...new Set(jobs.map(({ articleId }) => articleId))] } },
        ...(profile === null ? [] : [{ authors: { in: [profile] } }]),
      ],
    },
    draft: true,
    depth: 0,
    pagination: false,
    overrideAccess: false,
    req,
  })
  return new Map(docs.map((article) => [article.id, contentDigest({ ...article })]))
}

function entryOf(job: ScheduledJob, present: string | undefined): CalendarEntry {
  const isOutdated = job.digest !== null && job.digest !== present
  return {
    id: `plan-${job.jobId}`,
    kind: job.action === 'publish' ? 'scheduled' : 'withdrawal',
    article: job.articleId,
    question: job.question,
    at: job.at,
    who: job.plannedBy,
    plan: job.state === 'running' ? null : job.jobId,
    problem:
      job.state === 'failed'
        ? 'failed'
        : job.state === 'overdue'
          ? 'overdue'
          : isOutdated
            ? 'outdated'
            : null,
  }
}

type Row = {
  kind: 'published' | 'review-due' | 'planned'
  article: number
  question: string | null
  at: string
  who: string | null
}

/** Publications, reviews that fall due, and the days for which an article was given to somebody. */
async function findDates(
  req: PayloadRequest,
  profile: number | null,
  from: string,
  to: string,
): Promise<CalendarEntry[]> {
  const connection = await connectionOf(req)
  const newest = newestVersions(profile)
  const { rows } = await connection.execute(sql`
    select 'published' as kind, a.id as article, v.version_question as question,
      to_char(a.published_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"') as at, null as who
    from ${newest} and a._status = 'published'
      and a.published_at >= ${from}::date - 1 and a.published_at < ${to}::date + 2
    union all
    select 'review-due', a.id, v.version_question, to_char(v.version_review_due at time zone 'UTC', 'YYYY-MM-DD'), null
    from ${newest} and v.version_published_at is not null
      and v.version_review_due >= ${from}::date and v.version_review_due < ${to}::date + 1
    union all
    select 'planned', n.article, n.question, to_char(g.due, 'YYYY-MM-DD'), u.name
    from (select a.id as article, v.version_question as question from ${newest}) n
      join assignments g on g.article_id = n.article join users u on u.id = g.assignee_id
    where g.due between ${from}::date and ${to}::date
    order by 4, 2 limit ${MOST}`)
  return (rows as Row[]).map((row) => ({
    ...row,
    id: `${row.kind}-${row.article}`,
    question: row.question ?? '',
    plan: null,
    problem: null,
  }))
}
