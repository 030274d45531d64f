import { sql } from '@payloadcms/db-postgres'
import type { Payload } from 'payload'
import { connectionOf } from './connection'

/**
 * Milliseconds until something that is published with a date to come (an import may do so) is shown by itself. Nobody
 * writes at that moment, so no purge tells of it: every list, count and page that is missing until then ends there.
 *
 * @returns Infinity where nothing waits
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
