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

/** The decision of the checks about new words. */
export type Decision = { status: 'approved' | 'pending' | 'spam'; reasons: Reason[] }

/**
 * Gives a comment new words while its sender may still change it. It never gets more public than it was: what
 * waits goes on waiting, what was approved stays so only if the checks approve the new words.
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
    // What was covered may stand elsewhere in the new words: a moderator looks before readers do.
    const looksAgain = held.covered.length > 0
    await payload.update({
      collection: 'comments',
      id: own.comment,
      data: {
        text,
        textDigest: textDigest(text),
        // The clock by which the moderators' lists are read, too.
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

/** What a moderator refused stays refused; what waits may turn out to be spam. */
function statusAfter(status: CommentStatus, decision: Decision): CommentStatus {
  if (status === 'approved') return decision.status
  return status === 'pending' && decision.status === 'spam' ? 'spam' : status
}

/**
 * Takes a comment back while its sender may still do so: name and words are gone for good, its place in the thread
 * stays for those who replied.
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

/** Takes name, words and all that was given in confidence out of a comment. */
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
    // No decision about words, whatever they are.
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
 * What a moderator made of it a moment ago counts: the row is held before its status is read, so that neither undoes
 * the other.
 *
 * @returns null where it is not the sender's own, or no longer theirs to change
 */
async function holdOwn(req: PayloadRequest, { article, comment, sender }: Own): Promise<Held | null> {
  await lockRows(req, 'comments', [comment])
  const own = await findOwnComments(req, article, sender)
  const found = own.find(({ id }) => id === comment)
  return found ? { status: found.status as CommentStatus, covered: found.covered } : null
}
