import { sql } from '@payloadcms/db-postgres'
import type { Payload } from 'payload'
import { purge } from '@/cache/purge'
import { tags } from '@/cache/tags'
import { connectionOf } from '@/db/connection'
import { runInTransaction } from '@/db/run-in-transaction'
import { keyedHash } from '@/features/forms/keyed-hash'
import { refreshSummary } from './refresh-summary'

/**
 * What a voter is stored as. The author is part of it, so that one reader's votes for several authors cannot
 * be told to belong together.
 *
 * @param voter the random value of the reader's cookie
 */
export const voterKey = (author: number, voter: string) => keyedHash('voter', `${author}:${voter}`)

/**
 * Stores a reader's vote, or changes it, and the author's summary with it, in one transaction.
 *
 * @param stars whole number from 1 to 5; the database refuses others
 * @param voter the random value of the reader's cookie
 * @throws the database's error; then nothing was stored
 */
export async function rateAuthor(
  payload: Payload,
  { author, stars, voter }: { author: number; stars: number; voter: string },
): Promise<void> {
  await runInTransaction(payload, async (req) => {
    const connection = await connectionOf(req)
    await connection.execute(sql`
      insert into ratings (author_id, stars, voter_key, updated_at, created_at)
      values (${author}, ${stars}, ${voterKey(author, voter)}, now(), now())
      on conflict (author_id, voter_key) do update set stars = excluded.stars, updated_at = now()`)
    await refreshSummary(req, author)
    await purge(req, { stale: [tags.author(author), tags.authors], drop: [] })
  })
}

/** The stars that this reader gave, or null. */
export async function findVote(payload: Payload, author: number, voter: string): Promise<number | null> {
  const connection = await connectionOf(payload)
  const { rows } = await connection.execute(
    sql`select stars from ratings where author_id = ${author} and voter_key = ${voterKey(author, voter)}`,
  )
  const stars = rows[0]?.stars
  return stars === undefined ? null : Number(stars)
}
