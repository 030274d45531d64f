import { sql } from '@payloadcms/db-postgres'
import type { PayloadRequest } from 'payload'
import { connectionOf } from '@/db/connection'
import { encodePurge, PURGE_CHANNEL } from './purge-message'
import type { Touched } from './tags'

/**
 * Tells every instance which pages are stale, in the transaction of the change: Postgres delivers the message when
 * that transaction commits, and never after a rollback.
 *
 * @param req the request whose transaction makes the change
 */
export async function purge(req: PayloadRequest, touched: Touched): Promise<void> {
  if (touched.stale.length === 0 && touched.drop.length === 0) return
  const connection = await connectionOf(req)
  for (const message of encodePurge(touched)) {
    await connection.execute(sql`select pg_notify(${PURGE_CHANNEL}, ${message})`)
  }
}
