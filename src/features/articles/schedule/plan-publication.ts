import { sql } from '@payloadcms/db-postgres'
import { APIError, Forbidden, NotFound, type PayloadRequest } from 'payload'
import { connectionOf } from '@/db/connection'
import { runInTransaction } from '@/db/run-in-transaction'
import { recordAudit } from '@/features/audit-log/record-audit'
import { listPlannedJobs, type PlannedJob } from '@/jobs/list-jobs'
import { findNewestVersion, standingOf } from '../workflow/describe-workflow'
import { peopleOf } from '../workflow/workflow-rights'

export type Plan = { action: 'publish' | 'unpublish'; at: Date }

const MINUTE_MS = 60_000
const FARTHEST_MS = 2 * 366 * 24 * 3600 * 1000

async function requireEditor(req: PayloadRequest, id: number) {
  const article = await findNewestVersion(req, id)
  if (!article) throw new NotFound(req.t)
  if (!peopleOf(req.user, article).isEditor) throw new Forbidden(req.t)
  return article
}

/** The plans of an article, for editors; done ones of the last 30 days too. */
export async function listPlans(req: PayloadRequest, id: number): Promise<PlannedJob[]> {
  await requireEditor(req, id)
  return listPlannedJobs(req, id)
}

/**
 * Plans that an article is published or withdrawn at a minute to come, in place of an earlier plan of that kind.
 *
 * @throws NotFound, Forbidden; APIError 400 for a time that has passed, 409 where an approval is missing
 */
export function planPublication(req: PayloadRequest, id: number, plan: Plan): Promise<PlannedJob[]> {
  const { action } = plan
  const at = new Date(Math.floor(plan.at.getTime() / MINUTE_MS) * MINUTE_MS)
  return runInTransaction(
    req.payload,
    async (own) => {
      const article = await requireEditor(own, id)
      const connection = await connectionOf(own)
      await connection.execute(sql`select 1 from articles where id = ${id} for update`)
      if (at.getTime() <= Date.now() || at.getTime() > Date.now() + FARTHEST_MS) {
        throw new APIError('Choose a time to come, at most two years ahead.', 400, undefined, true)
      }
      const { approvalRequired, approvalIsCurrent } = await standingOf(own, article)
      if (action === 'publish' && approvalRequired && !approvalIsCurrent) {
        throw new APIError(
          'Only what was approved can be planned. Send it to review first.',
          409,
          undefined,
          true,
        )
      }
      await connection.execute(sql`
        delete from payload_jobs where task_slug = 'changePublication' and completed_at is null and not processing
          and (input->>'article')::int = ${id} and input->>'action' = ${action}`)
      const who = { plannedById: own.user?.id ?? 0, plannedByName: own.user?.name ?? '' }
      await own.payload.jobs.queue({
        task: 'changePublication',
        input: { article: id, action, ...who },
        waitUntil: at,
        req: own,
      })
      await recordAudit(own, {
        action: action === 'publish' ? 'schedule publication' : 'schedule withdrawal',
        target: 'articles',
        targetId: id,
        title: article.question,
        details: { at: at.toISOString() },
      })
      return listPlannedJobs(own, id)
    },
    req.user,
  )
}

/** Takes a plan back that has not begun. @throws NotFound, Forbidden */
export function cancelPlan(req: PayloadRequest, id: number, job: number): Promise<PlannedJob[]> {
  return runInTransaction(
    req.payload,
    async (own) => {
      const article = await requireEditor(own, id)
      const connection = await connectionOf(own)
      const { rows } = await connection.execute(sql`
        delete from payload_jobs where id = ${job} and task_slug = 'changePublication' and completed_at is null
          and not processing and (input->>'article')::int = ${id} returning input->>'action' as action`)
      if (rows.length === 0) throw new NotFound(own.t)
      await recordAudit(own, {
        action: 'cancel schedule',
        target: 'articles',
        targetId: id,
        title: article.question,
        details: { job },
      })
      return listPlannedJobs(own, id)
    },
    req.user,
  )
}
