import type { Endpoint, PayloadRequest } from 'payload'
import { Forbidden } from 'payload'
import { z } from 'zod'
import { readJson, staffRequestId } from '@/access/staff-request'
import { readDatabaseClock } from '@/db/database-clock'
import { runInTransaction } from '@/db/run-in-transaction'
import { describeFailure } from '@/jobs/describe-failure'
import { listJobs, type ScheduledJob } from '@/jobs/list-jobs'
import type { User } from '@/payload-types'
import { contentDigest } from '../workflow/content-digest'
import { cancelPlan, movePlan, planChange } from './plan-change'
import { readPlan, readTime } from './plan-input'
import { seesPlans } from './sees-plans'

const NO_STORE = { 'Cache-Control': 'no-store' }

/** The plan as clients get it, with its problem in the language of the account. */
const view = (
  { jobId, action, at, plannedBy, state, error, digest }: ScheduledJob,
  present: string,
  language: string,
) => ({
  id: jobId,
  action,
  at,
  plannedBy,
  state,
  error: describeFailure(error, language),
  /** The article has changed since: this plan will not publish. */
  isOutdated: state !== 'done' && digest !== null && digest !== present,
})

/**
 * The plans of one article, for editors and administrators:
 * `GET /api/articles/:id/schedule`, `POST` the same with `{action, at, contentDigest}`,
 * `PATCH /api/articles/:id/schedule/:jobId` with `{at}`, `DELETE` the same.
 */
export const scheduleEndpoints: Endpoint[] = [
  {
    path: '/:id/schedule',
    method: 'get',
    handler: async (req) => {
      const user = requireEditor(req)
      const article = staffRequestId(req)
      const newest = await req.payload.findByID({
        collection: 'articles',
        id: article,
        draft: true,
        depth: 0,
        overrideAccess: false,
        user,
        req,
      })
      const plans = await listJobs(req, { article })
      const present = contentDigest({ ...newest })
      return Response.json(
        { plans: plans.map((plan) => view(plan, present, req.i18n.language)) },
        { headers: NO_STORE },
      )
    },
  },
  {
    path: '/:id/schedule',
    method: 'post',
    handler: async (req) => {
      const user = requireEditor(req)
      const article = staffRequestId(req)
      const plan = readPlan(await readJson(req, z.unknown()), await readDatabaseClock(req), req.i18n.language)
      const job = await runInTransaction(req, () => planChange(req, user, article, plan))
      return Response.json(
        { plan: view(job, job.digest ?? '', req.i18n.language) },
        { status: 201, headers: NO_STORE },
      )
    },
  },
  {
    path: '/:id/schedule/:jobId',
    method: 'patch',
    handler: async (req) => {
      const user = requireEditor(req)
      const [article, jobId] = [staffRequestId(req), staffRequestId(req, 'jobId')]
      const at = readTime(await readJson(req, z.unknown()), await readDatabaseClock(req), req.i18n.language)
      const job = await runInTransaction(req, () => movePlan(req, user, article, jobId, at))
      return Response.json({ plan: view(job, job.digest ?? '', req.i18n.language) }, { headers: NO_STORE })
    },
  },
  {
    path: '/:id/schedule/:jobId',
    method: 'delete',
    handler: async (req) => {
      const user = requireEditor(req)
      const [article, jobId] = [staffRequestId(req), staffRequestId(req, 'jobId')]
      await runInTransaction(req, () => cancelPlan(req, user, article, jobId))
      return Response.json({ message: 'The plan was cancelled.' }, { headers: NO_STORE })
    },
  },
]

function requireEditor(req: PayloadRequest): User {
  const { user } = req
  if (!user || !seesPlans(req)) throw new Forbidden(req.t)
  return user
}
