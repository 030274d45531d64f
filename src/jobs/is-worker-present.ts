import { sql } from '@payloadcms/db-postgres'
import type { Payload, PayloadRequest } from 'payload'
import { connectionOf } from '@/db/connection'
import { JOBS_LOCK } from '@/db/locks'

/** Whether some worker currently holds the jobs lock. */
export async function isWorkerPresent(source: Payload | PayloadRequest): Promise<boolean> {
  const { rows } = await (await connectionOf(source)).execute(sql`
    select exists (select 1 from pg_locks where locktype = 'advisory' and granted
      and database = (select oid from pg_database where datname = current_database())
      and (classid::bigint << 32) + objid::bigint = ${JOBS_LOCK}) as present`)
  return rows[0]?.present === true
}
