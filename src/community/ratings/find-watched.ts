import { sql } from '@payloadcms/db-postgres'
import type { PayloadRequest } from 'payload'
import { connectionOf } from '@/db/connection'
import { ratingStamp } from './rating-stamp'

/** The range of the charts. */
export const WATCH_DAYS = 28
const MOST_AUTHORS = 20
const MOST_HELD = 200

type HeldRating = {
  id: number
  stars: number
  /** ISO 8601. */
  createdAt: string
  /** The networks of one author's held ratings, numbered; null if the hash has already been erased. */
  network: number | null
  /** Of the current vote; a decision refers to it. */
  contentDigest: string
}

export type WatchedAuthor = {
  id: number
  name: string
  /** One entry per day, oldest first. */
  days: { date: string; counted: number; held: number }[]
  held: HeldRating[]
}

type FoundRating = Omit<HeldRating, 'contentDigest'> &
  Record<'isClear' | 'isComplete' | 'isKind' | 'isHeld', boolean>
type FoundAuthor = Omit<WatchedAuthor, 'held'> & { held: FoundRating[] }

/** The authors with held ratings, most first, with their votes of the last four weeks. */
export async function findWatched(req: PayloadRequest): Promise<WatchedAuthor[]> {
  const connection = await connectionOf(req)
  const { rows } = await connection.execute(sql`
    select a.id, a.name,
      (select json_agg(d order by d.date) from (
        select to_char(day, 'YYYY-MM-DD') as date,
          count(r.id) filter (where not r.is_held)::int as counted,
          count(r.id) filter (where r.is_held)::int as held
        from generate_series(current_date - ${WATCH_DAYS - 1}::int, current_date, interval '1 day') as day
          left join ratings r on r.author_id = a.id and r.created_at >= day and r.created_at < day + interval '1 day'
        group by day) d) as days,
      (select json_agg(h order by h."createdAt", h.id) from (
        select r.id, r.stars::int as stars, r.is_clear as "isClear", r.is_complete as "isComplete",
          r.is_kind as "isKind", r.is_held as "isHeld",
          to_char(r.created_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"') as "createdAt",
          case when r.network_hash is null then null else dense_rank() over (order by r.network_hash) end as network
        from ratings r where r.author_id = a.id and r.is_held order by r.created_at, r.id limit ${MOST_HELD}) h) as held
    from authors a join (select author_id, count(*) as held from ratings where is_held group by 1) w on w.author_id = a.id
    order by w.held desc, a.name limit ${MOST_AUTHORS}`)
  return (rows as FoundAuthor[]).map(({ held, ...author }) => ({
    ...author,
    held: held.map(({ id, stars, createdAt, network, ...reasons }) => ({
      id,
      stars,
      createdAt,
      network,
      contentDigest: ratingStamp({ stars, ...reasons }),
    })),
  }))
}

/** The number of held ratings. */
export async function countHeld(req: PayloadRequest): Promise<number> {
  const connection = await connectionOf(req)
  const { rows } = await connection.execute(sql`select count(*)::int as held from ratings where is_held`)
  return Number(rows[0]?.held ?? 0)
}
