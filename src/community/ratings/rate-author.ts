import { sql } from '@payloadcms/db-postgres'
import type { Payload, PayloadRequest } from 'payload'
import { purge } from '@/cache/purge'
import { tags } from '@/cache/tags'
import { connectionOf } from '@/db/connection'
import { runInTransaction } from '@/db/run-in-transaction'
import { keyedHash } from '@/forms/keyed-hash'
import { holdsVote } from './hold-vote'
import type { Reasons, Vote } from './rating-summary'
import { lockRatings, refreshSummary } from './refresh-summary'

/**
 * What a voter is stored as. The author is part of it, so that one reader's votes for several authors cannot
 * be told to belong together.
 *
 * @param voter the random value of the reader's cookie
 */
export const voterKey = (author: number, voter: string) => keyedHash('voter', `${author}:${voter}`)

type RatingInput = {
  author: number
  /** Whole number from 1 to 5; the database refuses others. */
  stars: number
  /** None where absent. */
  reasons?: Reasons
  /** The random value of the reader's cookie. */
  voter: string
  /** Keyed hash of the reader's network. */
  network: string
}

/**
 * Stores a reader's vote, or changes it, and the author's summary with it, in one transaction. A new vote may be held
 * aside (hold-vote.ts); a changed one stays what it was.
 *
 * @throws the database's error; then nothing was stored
 */
export async function rateAuthor(payload: Payload, input: RatingInput): Promise<void> {
  const { author, stars, voter, network } = input
  const reasons = input.reasons ?? { clear: false, complete: false, kind: false }
  const key = voterKey(author, voter)
  await runInTransaction(payload, async (req) => {
    await lockRatings(req, author)
    const connection = await connectionOf(req)
    const changed = await connection.execute(sql`
      update ratings set stars = ${stars}, is_clear = ${reasons.clear}, is_complete = ${reasons.complete},
        is_kind = ${reasons.kind}, updated_at = now()
      where author_id = ${author} and voter_key = ${key} returning id`)
    if (changed.rows.length === 0) {
      const isHeld = await holdsVote(req, author, network)
      await connection.execute(sql`
        insert into ratings (author_id, stars, is_clear, is_complete, is_kind, is_held, network_hash, voter_key,
          updated_at, created_at)
        values (${author}, ${stars}, ${reasons.clear}, ${reasons.complete}, ${reasons.kind}, ${isHeld}, ${network},
          ${key}, now(), now())`)
    }
    await ratingsChanged(req, author)
  })
}

/** Takes a reader's vote back. @returns whether there was one */
export async function withdrawRating(payload: Payload, author: number, voter: string): Promise<boolean> {
  return runInTransaction(payload, async (req) => {
    await lockRatings(req, author)
    const connection = await connectionOf(req)
    const { rows } = await connection.execute(
      sql`delete from ratings where author_id = ${author} and voter_key = ${voterKey(author, voter)} returning id`,
    )
    if (rows.length > 0) await ratingsChanged(req, author)
    return rows.length > 0
  })
}

/** The vote of this reader, or null. */
export async function findVote(payload: Payload, author: number, voter: string): Promise<Vote | null> {
  const connection = await connectionOf(payload)
  const { rows } = await connection.execute(sql`
    select stars, is_clear, is_complete, is_kind from ratings
    where author_id = ${author} and voter_key = ${voterKey(author, voter)}`)
  const row = rows[0]
  if (!row) return null
  const reasons = {
    clear: row.is_clear === true,
    complete: row.is_complete === true,
    kind: row.is_kind === true,
  }
  return { stars: Number(row.stars), reasons }
}

/** Counts anew and lets the pages that show the author's rating be rendered again. */
export async function ratingsChanged(req: PayloadRequest, author: number): Promise<void> {
  await refreshSummary(req, author)
  await purge(req, { stale: [tags.author(author), tags.authors], drop: [] })
}
