import { sql } from '@payloadcms/db-postgres'
import type { PayloadRequest } from 'payload'
import { connectionOf } from '@/db/connection'
import { newestVersions } from '@/desk/panel/newest-versions'
import { type Week, weeksFrom } from './weeks'

const WEEKS = 12

export type PublicationWeek = Week & { count: number }

/** How many articles were first published in each of the last twelve weeks, including the current one. */
export async function countPublications(req: PayloadRequest, now: Date): Promise<PublicationWeek[]> {
  const connection = await connectionOf(req)
  const weeks = weeksFrom(now, 1 - WEEKS, WEEKS)
  const first = weeks[0]?.from ?? now
  const { rows } = await connection.execute(sql`
    select floor(extract(epoch from v.version_published_at - ${first.toISOString()}::timestamptz) / 604800)::int as week,
      count(*)::int as count
    from ${newestVersions(null)}
      and v.version_published_at >= ${first.toISOString()} and v.version_published_at <= ${now.toISOString()}
    group by 1`)
  const counts = new Map((rows as { week: number; count: number }[]).map((row) => [row.week, row.count]))
  return weeks.map(({ from, to }, index) => ({
    from,
    to: to > now ? now : to,
    count: counts.get(index) ?? 0,
  }))
}
