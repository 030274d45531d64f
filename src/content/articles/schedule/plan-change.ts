import { sql } from '@payloadcms/db-postgres'
import { APIError, NotFound, type PayloadRequest } from 'payload'
import { connectionOf } from '@/db/connection'
import { lockRows } from '@/db/lock-rows'
import { speak } from '@/design/panel-words'
import { writingWords } from '@/design/panel-words/writing'
import { recordAudit } from '@/desk/audit-log/record-audit'
import { listJobs, type ScheduledJob } from '@/jobs/list-jobs'
import type { Article, User } from '@/payload-types'
import { contentDigest as contentDigestOf, contentStamp } from '../workflow/content-digest'
import { requireSeen } from '../workflow/require-seen'
import type { Plan } from './plan-input'
import { requireApproval } from './require-approval'

/**
 * Schedules a publication or withdrawal; replaces an earlier plan of the same kind, including a failed one. Runs
 * in the request's transaction, together with the audit row.
 *
 * @param user the planning editor or administrator; the caller has checked the role
 * @returns the stored plan; idempotent
 * @throws NotFound, or APIError (409) if the article may not be published in its current state
 */
export async function planChange(
  req: PayloadRequest,
  user: User,
  article: number,
  { action, at, contentDigest }: Plan,
): Promise<ScheduledJob> {
  const newest = await holdArticle(req, user, article)
  if (action === 'publish') await requireSeen(req, newest, contentDigest)
  const digest = contentDigestOf({ ...newest })
  const earlier = (await listJobs(req, { article, openOnly: true })).filter((job) => job.action === action)
  const same = earlier.find(
    (job) => job.state === 'waiting' && job.at === at.toISOString() && (job.digest ?? digest) === digest,
  )
  if (same) return same
  if (action === 'publish') await requireApproval(req, article)

  for (const { jobId } of earlier) await removeOpenJob(req, jobId)
  // Only what was seen is published.
  const input = { article, action, ...(action === 'publish' ? { digest } : {}) }
  const { id } = await req.payload.jobs.queue({
    task: 'changePublication',
    input: { ...input, at: at.toISOString(), plannedById: user.id, plannedByName: user.name },
    waitUntil: at,
    req,
  })
  await recordAudit(req, {
    action: action === 'publish' ? 'schedule publication' : 'schedule withdrawal',
    target: 'articles',
    targetId: article,
    title: newest.question,
    details: { at: at.toISOString(), replaced: earlier.map((job) => job.at) },
  })
  const made = (await listJobs(req, { article, openOnly: true })).find(({ jobId }) => jobId === Number(id))
  if (!made) throw new Error('a plan that was just made is not there')
  return made
}

/**
 * Moves a plan to another time. It publishes the same as before: what its planner saw.
 *
 * @returns the plan with its new time; idempotent
 * @throws NotFound, or APIError (409) if it is running, finished or failed, or the article has changed since
 */
export async function movePlan(
  req: PayloadRequest,
  user: User,
  article: number,
  jobId: number,
  at: Date,
): Promise<ScheduledJob> {
  const newest = await holdArticle(req, user, article)
  const job = (await listJobs(req, { article })).find((one) => one.jobId === jobId)
  if (!job) throw new NotFound(req.t)
  const { refusal } = speak(writingWords, req.i18n.language).plan
  if (job.state === 'done' || job.state === 'running')
    throw new APIError(refusal.tooLate, 409, undefined, true)
  if (job.digest !== null && job.digest !== contentDigestOf({ ...newest })) {
    throw new APIError(speak(writingWords, req.i18n.language).plan.outdated, 409, undefined, true)
  }
  return planChange(req, user, article, {
    action: job.action,
    at,
    contentDigest: contentStamp({ ...newest }),
  })
}

/**
 * Cancels a plan, or removes a failed one.
 *
 * @throws NotFound, or APIError (409) if it is running or finished
 */
export async function cancelPlan(
  req: PayloadRequest,
  user: User,
  article: number,
  jobId: number,
): Promise<void> {
  const { question } = await holdArticle(req, user, article)
  const job = (await listJobs(req, { article })).find((one) => one.jobId === jobId)
  if (!job) throw new NotFound(req.t)
  if (job.state === 'done' || !(await removeOpenJob(req, jobId))) {
    throw new APIError(speak(writingWords, req.i18n.language).plan.refusal.tooLate, 409, undefined, true)
  }
  await recordAudit(req, {
    action: 'cancel schedule',
    target: 'articles',
    targetId: article,
    title: question,
    details: { planned: job.action, at: job.at, state: job.state },
  })
}

/** The latest version. The article's row is locked until the end, to serialise concurrent clicks. */
async function holdArticle(req: PayloadRequest, user: User, article: number): Promise<Article> {
  await lockRows(req, 'articles', [article])
  return req.payload.findByID({
    collection: 'articles',
    id: article,
    draft: true,
    depth: 0,
    overrideAccess: false,
    user,
    req,
  })
}

async function removeOpenJob(req: PayloadRequest, jobId: number): Promise<boolean> {
  const connection = await connectionOf(req)
  const { rows } = await connection.execute(sql`
    delete from payload_jobs
    where id = ${jobId} and completed_at is null and processing is not true returning id`)
  return rows.length > 0
}
