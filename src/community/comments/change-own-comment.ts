import { sql } from '@payloadcms/db-postgres'
import type { Payload, PayloadRequest } from 'payload'
import { connectionOf } from '@/db/connection'
import { readDatabaseClock } from '@/db/database-clock'
import { lockRows } from '@/db/lock-rows'
import { runInTransaction } from '@/db/run-in-transaction'
import type { Reason } from './checks/verdict'
import { type CommentStatus, WITHDRAWN } from './comment-rules'
import { findOwnComments } from './own-comments'
import { textDigest } from './text-digest'

/** Whose comment on which article. */
type Own = { article: number; comment: number; sender: string }

type Held = { status: CommentStatus; covered: string[] }

/** The checks' decision about the new text. */
export type Decision = { status: 'approved' | 'pending' | 'spam'; reasons: Reason[] }

/**
 * Edits a comment while its sender may still change it. An edit never makes it more public: a pending comment
 * stays pending, an approved one stays approved only if the checks approve the new text.
 *
 * @returns whether there was such a comment
 * @throws the database's error; then nothing was changed
 */
export async function editOwnComment(
  payload: Payload,
  own: Own,
  text: string,
  decision: Decision,
): Promise<boolean> {
  return runInTransaction(payload, async (req) => {
    const held = await holdOwn(req, own)
    if (!held) return false
    const status = statusAfter(held.status, decision)
    // Covered words may be elsewhere in the new text: a moderator checks it before readers see it.
    const looksAgain = held.covered.length > 0
    await payload.update({
      collection: 'comments',
      id: own.comment,
      data: {
        text,
        textDigest: textDigest(text),
        // The same clock as for the moderators' lists.
        editedAt: (await readDatabaseClock(req)).toISOString(),
        status: looksAgain && status === 'approved' ? 'pending' : status,
        reasons: looksAgain ? [...decision.reasons, HAD_COVERED] : decision.reasons,
        covered: null,
      },
      depth: 0,
      req,
    })
    return true
  })
}

const HAD_COVERED: Reason = {
  check: 'covered',
  verdict: 'hold',
  finding: ['changedAfterCovering'],
}

/** A rejected comment stays rejected; a pending one may turn out to be spam. */
function statusAfter(status: CommentStatus, decision: Decision): CommentStatus {
  if (status === 'approved') return decision.status
  return status === 'pending' && decision.status === 'spam' ? 'spam' : status
}

/**
 * Withdraws a comment while its sender may still do so: name and text are erased, its place in the thread stays
 * for replies.
 *
 * @returns whether there was such a comment
 */
export async function withdrawOwnComment(payload: Payload, own: Own): Promise<boolean> {
  return runInTransaction(payload, async (req) => {
    if (!(await holdOwn(req, own))) return false
    await eraseWords(req, own.comment)
    return true
  })
}

/** Removes a comment's name, text and private data. */
export async function eraseWords(req: PayloadRequest, comment: number): Promise<void> {
  await req.payload.update({
    collection: 'comments',
    id: comment,
    data: {
      text: WITHDRAWN,
      displayName: WITHDRAWN,
      status: 'withdrawn',
      reasons: null,
      editKey: null,
      textDigest: null,
      covered: null,
    },
    // Not a decision about the text.
    context: { erasesWords: true },
    depth: 0,
    req,
  })
  const connection = await connectionOf(req)
  await connection.execute(sql`delete from comment_contacts where comment_id = ${comment}`)
  await connection.execute(sql`delete from learned_comments where comment_id = ${comment}`)
  await connection.execute(sql`delete from subscriptions where comment_id = ${comment}`)
}

/**
 * A concurrent moderation decision counts: the row is locked before its status is read, so that neither overwrites
 * the other.
 *
 * @returns null if it is not the sender's own, or can no longer be changed
 */
async function holdOwn(req: PayloadRequest, { article, comment, sender }: Own): Promise<Held | null> {
  await lockRows(req, 'comments', [comment])
  const own = await findOwnComments(req, article, sender)
  const found = own.find(({ id }) => id === comment)
  return found ? { status: found.status as CommentStatus, covered: found.covered } : null
}
