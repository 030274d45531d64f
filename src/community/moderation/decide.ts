import { sql } from '@payloadcms/db-postgres'
import type { PayloadRequest } from 'payload'
import { commentDigest } from '@/community/comments/comment-digest'
import type { CommentStatus } from '@/community/comments/comment-rules'
import { undoing } from '@/community/comments/hooks/state-before'
import { connectionOf } from '@/db/connection'
import { lockRows } from '@/db/lock-rows'
import { runInTransaction } from '@/db/run-in-transaction'
import { conditionOf } from './find-queue'
import { narrowTo } from './narrow-queue'
import type { Decision, DecisionResult, Only, QueueFilter, StaleComment } from './queue-view'

/** Comments of one transaction when a whole filter is decided about. */
const CHUNK = 50
/** One request decides about no more than this; the answer says how many are left. */
const MOST_AT_ONCE = 1000

/**
 * An edit that was under way when a list was read is in it or not; so long before, in seconds, words that were edited
 * count as unseen. No transaction lasts longer.
 */
const EDIT_MARGIN = 30

type Shown = { id: number; was: CommentStatus; contentDigest: string }

/**
 * Decides about comments as they were shown, in one transaction. What somebody else decided about in the meantime, or
 * its sender gave other words, stays as it is.
 *
 * @param undoes whether this takes the last decision back instead of being another one
 * @throws the errors of Payload's update; then nothing was changed
 */
export async function decide(
  req: PayloadRequest,
  shown: readonly Shown[],
  status: Decision,
  undoes = false,
): Promise<DecisionResult> {
  return runInTransaction(
    req.payload,
    async (own) => {
      const present = new Map((await hold(own, shown)).map((comment) => [comment.id, comment]))
      const result: DecisionResult = { changed: [], stale: [] }
      for (const { id, was, contentDigest } of shown) {
        const now = present.get(id)
        if (now === undefined) continue
        if (now.status !== was || now.status === 'withdrawn' || now.contentDigest !== contentDigest) {
          result.stale.push(now)
          continue
        }
        await own.payload.update({
          collection: 'comments',
          id,
          data: { status, contentDigest },
          context: undoes ? undoing : {},
          depth: 0,
          overrideAccess: false,
          user: own.user,
          req: own,
        })
        result.changed.push({ id, was, contentDigest })
      }
      return result
    },
    req.user,
  )
}

async function hold(req: PayloadRequest, shown: readonly Pick<Shown, 'id'>[]): Promise<StaleComment[]> {
  const ids = shown.map(({ id }) => id)
  await lockRows(req, 'comments', ids)
  const connection = await connectionOf(req)
  const { rows } = await connection.execute(sql`
    select id, status, display_name as "displayName", text from comments
    where id = any(${`{${ids.join(',')}}`}::int[])`)
  return (rows as Omit<StaleComment, 'contentDigest'>[]).map((comment) => ({
    ...comment,
    contentDigest: commentDigest(comment),
  }))
}

type Seen = {
  show: QueueFilter
  /** What the list was narrowed to. */
  only: Only
  /** Only comments up to this id: what nobody has seen yet is left alone. */
  before: number
  /** When the list was read, ISO 8601 by the database's clock: what was edited since is left alone, too. */
  asOf: string
}

/**
 * Decides about all comments that a filter showed, chunk by chunk; each chunk is complete or not there.
 *
 * @throws the errors of `decide`; chunks before stay decided
 */
export async function decideAll(req: PayloadRequest, seen: Seen, status: Decision): Promise<DecisionResult> {
  const { show, only, before, asOf } = seen
  const all: DecisionResult = { changed: [], stale: [] }
  while (all.changed.length < MOST_AT_ONCE) {
    const connection = await connectionOf(req)
    const done = [...all.changed, ...all.stale].map(({ id }) => id)
    const { rows } = await connection.execute(sql`
      select c.id, c.status as was, c.display_name as "displayName", c.text,
        c.edited_at >= ${asOf}::timestamptz - make_interval(secs => ${EDIT_MARGIN}) as edited from comments c
      where ${conditionOf[show]} and ${narrowTo(only)} and c.status <> ${status} and c.id <= ${before}
        and c.id <> all(${`{${done.join(',')}}`}::int[])
      order by c.created_at, c.id limit ${CHUNK}`)
    if (rows.length === 0) break
    const found = (rows as Found[]).map((row) => ({ ...row, contentDigest: commentDigest(row) }))
    const edited = found.filter((row) => row.edited)
    const { changed, stale } = await decide(
      req,
      found.filter((row) => !row.edited),
      status,
    )
    all.changed.push(...changed)
    all.stale.push(...stale, ...edited.map(({ was, edited: _, ...row }) => ({ ...row, status: was })))
  }
  return all
}

type Found = Omit<StaleComment, 'contentDigest' | 'status'> & { was: CommentStatus; edited: boolean | null }
