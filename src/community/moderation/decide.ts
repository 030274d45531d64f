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

/** Comments per transaction when deciding about a whole filter. */
const CHUNK = 50
/** The limit of one request; the response says how many are left. */
const MOST_AT_ONCE = 1000

/**
 * An edit in progress when a list was read may or may not be in it; edits within this many seconds before count as
 * unseen. No transaction lasts longer.
 */
const EDIT_MARGIN = 30

type Shown = { id: number; was: CommentStatus; contentDigest: string }

/**
 * Decides about comments as they were shown, in one transaction. Comments that were decided or edited meanwhile
 * are left unchanged.
 *
 * @param undoes whether this reverts the last decision
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
  /** The list's filters. */
  only: Only
  /** Only comments up to this id: unseen ones are left alone. */
  before: number
  /** When the list was read, ISO 8601 by the database's clock: comments edited since are left alone, too. */
  asOf: string
}

/**
 * Decides about all comments of a filter, in batches; each batch is atomic.
 *
 * @throws the errors of `decide`; earlier batches stay decided
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
