import { sql } from '@payloadcms/db-postgres'
import type { PayloadRequest } from 'payload'
import { connectionOf } from '@/db/connection'
import { runInTransaction } from '@/db/run-in-transaction'
import type { CommentStatus } from '@/features/comments/comment-rules'
import { conditionOf } from './find-queue'
import type { Decision, DecisionResult, QueueFilter } from './queue-view'

/** Comments of one transaction when a whole filter is decided about. */
const CHUNK = 50
/** One request decides about no more than this; the answer says how many are left. */
const MOST_AT_ONCE = 1000

type Shown = { id: number; was: CommentStatus }

/**
 * Decides about comments as they were shown, in one transaction. What somebody else decided about in the meantime
 * stays as it is.
 *
 * @throws the errors of Payload's update; then nothing was changed
 */
export async function decide(
  req: PayloadRequest,
  shown: readonly Shown[],
  status: Decision,
): Promise<DecisionResult> {
  return runInTransaction(
    req.payload,
    async (own) => {
      const connection = await connectionOf(own)
      const { rows } = await connection.execute(sql`
        select id, status from comments where id = any(${`{${shown.map(({ id }) => id).join(',')}}`}::int[])
        order by id for update`)
      const present = new Map(
        (rows as { id: number; status: CommentStatus }[]).map((row) => [row.id, row.status]),
      )
      const result: DecisionResult = { changed: [], stale: [] }
      for (const { id, was } of shown) {
        const now = present.get(id)
        if (now === undefined) continue
        if (now !== was || now === 'withdrawn') {
          result.stale.push({ id, status: now })
          continue
        }
        await own.payload.update({
          collection: 'comments',
          id,
          data: { status },
          depth: 0,
          overrideAccess: false,
          user: own.user,
          req: own,
        })
        result.changed.push({ id, was })
      }
      return result
    },
    req.user,
  )
}

/**
 * Decides about all comments that a filter shows, chunk by chunk; each chunk is complete or not there.
 *
 * @param before only comments up to this id, so that what nobody has seen yet is left alone
 */
export async function decideAll(
  req: PayloadRequest,
  show: QueueFilter,
  before: number,
  status: Decision,
): Promise<DecisionResult> {
  const all: DecisionResult = { changed: [], stale: [] }
  while (all.changed.length < MOST_AT_ONCE) {
    const connection = await connectionOf(req)
    const seen = [...all.changed, ...all.stale].map(({ id }) => id)
    const { rows } = await connection.execute(sql`
      select c.id, c.status as was from comments c
      where ${conditionOf[show]} and c.status <> ${status} and c.id <= ${before}
        and c.id <> all(${`{${seen.join(',')}}`}::int[])
      order by c.created_at, c.id limit ${CHUNK}`)
    if (rows.length === 0) break
    const { changed, stale } = await decide(req, rows as Shown[], status)
    all.changed.push(...changed)
    all.stale.push(...stale)
  }
  return all
}
