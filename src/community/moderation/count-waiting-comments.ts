import { sql } from '@payloadcms/db-postgres'
import type { PayloadRequest } from 'payload'
import { connectionOf } from '@/db/connection'

const HOUR = 3_600_000

/** An age range: from `from` up to `to` milliseconds. */
export const waitingAges = [
  { name: 'hour', from: 0, to: HOUR },
  { name: 'day', from: HOUR, to: 24 * HOUR },
  { name: 'days', from: 24 * HOUR, to: 72 * HOUR },
  { name: 'longer', from: 72 * HOUR, to: null },
] as const

export type WaitingComments = {
  total: number
  /** One count for each of `waitingAges`. */
  byAge: number[]
  /** When the oldest pending comment was written. */
  oldest: string | null
}

/** The number of pending comments by age at `now`. */
export async function countWaitingComments(req: PayloadRequest, now: Date): Promise<WaitingComments> {
  const connection = await connectionOf(req)
  const at = (age: number) => new Date(now.getTime() - age).toISOString()
  const { rows } = await connection.execute(sql`
    select count(*)::int as total,
      count(*) filter (where created_at > ${at(HOUR)})::int as hour,
      count(*) filter (where created_at <= ${at(HOUR)} and created_at > ${at(24 * HOUR)})::int as day,
      count(*) filter (where created_at <= ${at(24 * HOUR)} and created_at > ${at(72 * HOUR)})::int as days,
      count(*) filter (where created_at <= ${at(72 * HOUR)})::int as longer,
      min(created_at) as oldest
    from comments where status = 'pending'`)
  const row = rows[0] as Record<'total' | 'hour' | 'day' | 'days' | 'longer', number> & { oldest: unknown }
  const oldest = row.oldest ? new Date(String(row.oldest)).toISOString() : null
  return { total: row.total, byAge: [row.hour, row.day, row.days, row.longer], oldest }
}
