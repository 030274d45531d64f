import { sql } from '@payloadcms/db-postgres'
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
  const { rows } = await connection.execute(sql`
    select distinct (input->>'plannedById')::int as planner from payload_jobs
    where task_slug = 'changePublication' and completed_at is null and has_error is not true
      and (input->>'article')::int = ${article.id} and input->>'action' = 'publish'
      and input->>'digest' = ${before}`)
  if (rows.length === 0) return
  const approver = await findActor(req, article.id, 'approve')
  const planners = (rows as { planner: number }[]).map(({ planner }) => planner)
  await notify(req, {
    kind: 'approval-lost',
    article,
    recipients: approver === null ? planners : [...planners, approver],
    onceUntilRead: true,
  })
}
