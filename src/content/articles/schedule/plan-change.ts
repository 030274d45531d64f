import { sql } from '@payloadcms/db-postgres'
import { APIError, NotFound, type PayloadRequest } from 'payload'
import { connectionOf } from '@/db/connection'
import { lockRows } from '@/db/lock-rows'
import { speak } from '@/design/panel-words'
import { writingWords } from '@/design/panel-words/writing'
import { recordAudit } from '@/desk/audit-log/record-audit'
import { listJobs, type ScheduledJob } from '@/jobs/list-jobs'
import type { Article, User } from '@/payload-types'
import { contentDigest as contentDigestOf } from '../workflow/content-digest'
import { requireSeen } from '../workflow/require-seen'
import type { Plan } from './plan-input'
import { requireApproval } from './require-approval'

/**
 * Plans a publication or a withdrawal; an earlier plan of the same kind is replaced, also one that failed. Runs in
 * the request's transaction: the plan and its row in the audit log are there together or not at all.
 *
 * @param user the editor or administrator who plans; the caller has checked the role
 * @returns the plan as it is kept; the same plan once more changes nothing
 * @throws NotFound, or APIError (409) where the article may not be published as it stands
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
  // What comes due is what was looked at, or nothing.
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
 * Takes a plan back, or a failed one out of the list.
 *
 * @throws NotFound, or APIError (409) when it is being carried out or has been
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

/** The newest version. The article's row is held until the end, so that two clicks at once come one after the other. */
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
