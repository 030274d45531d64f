import { sql } from '@payloadcms/db-postgres'
import type { PayloadRequest } from 'payload'
import { connectionOf } from '@/db/connection'

/** Serialises votes for one author until the end of the transaction. */
export async function lockRatings(req: PayloadRequest, author: number): Promise<void> {
  const connection = await connectionOf(req)
  await connection.execute(sql`select pg_advisory_xact_lock(hashtext('rating_summaries'), ${author})`)
}

/**
 * Recounts an author's votes in the request's transaction, without held ones. Votes for the same author are
 * serialised here, so that each recount sees the previous vote.
 */
export async function refreshSummary(req: PayloadRequest, author: number): Promise<void> {
  await lockRatings(req, author)
  await recount(req, author)
}

/** The same for a caller that holds the author's lock. */
export async function recount(req: PayloadRequest, author: number): Promise<void> {
  const connection = await connectionOf(req)
  await connection.execute(sql`
    insert into rating_summaries (author_id, votes, stars_sum, distribution, updated_at)
    select ${author}::int, count(*), coalesce(sum(stars), 0),
      array[count(*) filter (where stars = 1), count(*) filter (where stars = 2),
        count(*) filter (where stars = 3), count(*) filter (where stars = 4),
        count(*) filter (where stars = 5)]::int[], now()
    from ratings where author_id = ${author} and not is_held
    on conflict (author_id) do update set votes = excluded.votes, stars_sum = excluded.stars_sum,
      distribution = excluded.distribution, updated_at = excluded.updated_at`)
}
