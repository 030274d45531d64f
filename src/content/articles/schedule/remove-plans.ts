import { sql } from '@payloadcms/db-postgres'
import type { CollectionAfterDeleteHook } from 'payload'
import { connectionOf } from '@/db/connection'

/** Deletes an article's plans with it, except one that is running. */
export const removePlans: CollectionAfterDeleteHook = async ({ id, req }) => {
  const connection = await connectionOf(req)
  await connection.execute(sql`
    delete from payload_jobs where task_slug = 'changePublication' and completed_at is null
      and processing is not true and (input->>'article')::int = ${Number(id)}`)
}
