import { sql } from '@payloadcms/db-postgres'
import type { SQL } from '@payloadcms/db-postgres/drizzle'
import type { PayloadRequest } from 'payload'
import { connectionOf } from '@/db/connection'
import { notify } from '@/desk/notifications/notify'
import type { Article } from '@/payload-types'
import { findActor } from '../workflow/find-actor'

/**
 * A plan publishes what its planner saw. Where a change makes that impossible, the planner and whoever approved it
 * are told once, not at every save.
 *
 * @param before the digest of the content until now
 */
export async function tellApprovalLost(req: PayloadRequest, article: Article, before: string): Promise<void> {
  const connection = await connectionOf(req)
  const { rows } = await connection.execute(findingPlanners(article.id, before))
  await tellPlanners(
    req,
    article,
    (rows as { planner: number }[]).map(({ planner }) => planner),
  )
}

/** The statement that finds who planned to publish content with this digest; null finds nobody. */
export const findingPlanners = (article: number, digest: string | null): SQL => sql`
  select distinct (input->>'plannedById')::int as planner from payload_jobs
  where task_slug = 'changePublication' and completed_at is null and has_error is not true
    and (input->>'article')::int = ${article} and input->>'action' = 'publish'
    and input->>'digest' = ${digest}`

/** Tells them, and whoever approved it, that their plan cannot run. */
export async function tellPlanners(req: PayloadRequest, article: Article, planners: number[]): Promise<void> {
  if (planners.length === 0) return
  const approver = await findActor(req, article.id, 'approve')
  await notify(req, {
    kind: 'approval-lost',
    article,
    recipients: approver === null ? planners : [...planners, approver],
    onceUntilRead: true,
  })
}
