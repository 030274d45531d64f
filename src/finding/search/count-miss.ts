import { sql } from '@payloadcms/db-postgres'
import type { Payload } from 'payload'
import { connectionOf } from '@/db/connection'
import { countableQuery } from './tidy-query'

/** Maximum number of distinct queries kept; a flood of nonsense must not fill the disk. */
const MOST = 5000

/** Counts a query without results, for editors: what was searched for and how often, not by whom. */
export async function countMiss(payload: Payload, query: string): Promise<void> {
  const countable = countableQuery(query)
  if (countable === null) return
  const connection = await connectionOf(payload)
  await connection.execute(sql`
    insert into search_misses (query) select ${countable}
    where exists (select 1 from search_misses where query = ${countable})
      or (select count(*) from search_misses) < ${MOST}
    on conflict (query) do update set times = search_misses.times + 1, last_at = now()`)
}
