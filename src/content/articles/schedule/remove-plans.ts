import { sql } from '@payloadcms/db-postgres'
import type { CollectionAfterDeleteHook } from 'payload'
import { connectionOf } from '@/db/connection'

/** A deleted article takes its plans with it, all but one that is being carried out at this moment. */
export const removePlans: CollectionAfterDeleteHook = async ({ id, req }) => {
  const connection = await connectionOf(req)
  await connection.execute(sql`
    delete from payload_jobs where task_slug = 'changePublication' and completed_at is null
      and processing is not true and (input->>'article')::int = ${Number(id)}`)
}
