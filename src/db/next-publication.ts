import { sql } from '@payloadcms/db-postgres'
import type { Payload } from 'payload'
import { connectionOf } from './connection'

/**
 * Milliseconds until the next article with a future publication date (set by an import, for example) becomes
 * visible. Nothing is written at that moment, so there is no purge: every list, count and 404 that depends on it
 * expires then.
 *
 * @returns Infinity if there is none
 */
export async function untilNextPublication(payload: Payload): Promise<number> {
  const connection = await connectionOf(payload)
  const { rows } = await connection.execute(sql`
    select extract(epoch from min(at) - now())::float8 * 1000 as milliseconds from (
      select min(published_at) as at from articles where _status = 'published' and published_at > now()
      union all
      select min(published_at) from pages where _status = 'published' and published_at > now()) as waiting`)
  return Number(rows[0]?.milliseconds ?? Number.POSITIVE_INFINITY)
}
