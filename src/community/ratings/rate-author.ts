import { sql } from '@payloadcms/db-postgres'
import type { Payload, PayloadRequest } from 'payload'
import { purge } from '@/cache/purge'
import { tags } from '@/cache/tags'
import { connectionOf } from '@/db/connection'
import { runInTransaction } from '@/db/run-in-transaction'
import { keyedHash } from '@/forms/keyed-hash'
import { holdsVote } from './hold-vote'
import type { Reasons, Vote } from './rating-summary'
import { lockRatings, recount, refreshSummary } from './refresh-summary'

/**
 * A voter's stored hash. It includes the author, so that one reader's votes for several authors cannot be linked.
 *
 * @param voter the random value of the reader's cookie
 */
export const voterKey = (author: number, voter: string) => keyedHash('voter', `${author}:${voter}`)

type RatingInput = {
  author: number
  /** Integer from 1 to 5; the database rejects others. */
  stars: number
  /** None if absent. */
  reasons?: Reasons
  /** The random value of the reader's cookie. */
  voter: string
  /** Keyed hash of the reader's network. */
  network: string
}

/**
 * Stores or changes a reader's vote, and updates the author's summary, in one transaction. A new vote may be held
 * (hold-vote.ts); a changed one keeps its state.
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
    const isHeld = await holdsVote(req, author, network, key)
    await connection.execute(sql`
      insert into ratings (author_id, stars, is_clear, is_complete, is_kind, is_held, network_hash, voter_key,
        updated_at, created_at)
      values (${author}, ${stars}, ${reasons.clear}, ${reasons.complete}, ${reasons.kind}, ${isHeld}, ${network},
        ${key}, now(), now())
      on conflict (author_id, voter_key) do update set stars = excluded.stars, is_clear = excluded.is_clear,
        is_complete = excluded.is_complete, is_kind = excluded.is_kind, updated_at = excluded.updated_at`)
    await recount(req, author)
    await purgeRatings(req, author)
  })
}

/** Withdraws a reader's vote. @returns whether there was one */
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

/** This reader's vote, or null. */
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

/** Recounts and purges the pages that show the author's rating. */
export async function ratingsChanged(req: PayloadRequest, author: number): Promise<void> {
  await refreshSummary(req, author)
  await purgeRatings(req, author)
}

const purgeRatings = (req: PayloadRequest, author: number) =>
  purge(req, { stale: [tags.author(author), tags.authors], drop: [] })
