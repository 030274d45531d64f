import { sql } from '@payloadcms/db-postgres'
import type { CollectionAfterDeleteHook } from 'payload'
import { connectionOf } from '@/db/connection'

/** A deleted article has no plans any more. */
export const dropPlans: CollectionAfterDeleteHook = async ({ id, req }) => {
  const connection = await connectionOf(req)
  await connection.execute(sql`
    delete from payload_jobs where task_slug = 'changePublication' and completed_at is null and not processing
      and (input->>'article')::int = ${Number(id)}`)
}
