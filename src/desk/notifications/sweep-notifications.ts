import { sql } from '@payloadcms/db-postgres'
import type { Payload } from 'payload'
import { connectionOf } from '@/db/connection'

/** After that nobody looks for them; what happened is in the article's history. */
const KEPT_DAYS = 90

/** Deletes old entries, read or not. */
export async function sweepNotifications(payload: Payload): Promise<void> {
  const connection = await connectionOf(payload)
  await connection.execute(sql`
    delete from notifications where created_at < now() - make_interval(days => ${KEPT_DAYS})`)
}
