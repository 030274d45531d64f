import { sql } from '@payloadcms/db-postgres'
import type { PayloadRequest } from 'payload'
import { connectionOf } from '@/db/connection'

const DAYS = 30
const MOST_QUERIES = 10

export type SearchMiss = { query: string; times: number; lastAt: Date }

/** Reader searches without results within the last 30 days, most frequent first; not those that editors decided about. */
export async function findSearchMisses(req: PayloadRequest, now: Date): Promise<SearchMiss[]> {
  const connection = await connectionOf(req)
  const since = new Date(now.getTime() - DAYS * 86_400_000).toISOString()
  const { rows } = await connection.execute(sql`
    select query, times, extract(epoch from last_at)::float8 * 1000 as last_at
    from search_misses where last_at >= ${since} and article_id is null and set_aside_at is null
    order by times desc, last_at desc limit ${MOST_QUERIES}`)
  return (rows as { query: string; times: number; last_at: number }[]).map(({ query, times, last_at }) => ({
    query,
    times,
    lastAt: new Date(last_at),
  }))
}
