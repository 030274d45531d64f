import { sql } from '@payloadcms/db-postgres'
import type { CollectionAfterDeleteHook, PayloadRequest } from 'payload'
import { connectionOf } from '@/db/connection'

/** Deletes an article's plans with it. */
export const removePlans: CollectionAfterDeleteHook = async ({ id, req }) => {
  await removePlansOf(req, Number(id))
}

/** Deletes the open plans of an article, except one that is running. @returns how many there were */
export async function removePlansOf(req: PayloadRequest, article: number): Promise<number> {
  const connection = await connectionOf(req)
  const { rows } = await connection.execute(sql`
    delete from payload_jobs where task_slug = 'changePublication' and completed_at is null
      and processing is not true and (input->>'article')::int = ${article} returning id`)
  return rows.length
}
