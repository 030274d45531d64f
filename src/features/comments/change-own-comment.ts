import { sql } from '@payloadcms/db-postgres'
import type { Payload, PayloadRequest } from 'payload'
import { connectionOf } from '@/db/connection'
import { runInTransaction } from '@/db/run-in-transaction'
import type { Reason } from './checks/verdict'
import { type CommentStatus, WITHDRAWN } from './comment-rules'
import { findOwnComments } from './own-comments'
import { textDigest } from './text-digest'

/** Whose comment on which article. */
type Own = { article: number; comment: number; sender: string }

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
  const status = await statusOf(payload, own)
  if (!status) return false
  const kept = status === 'approved' ? decision.status : status
  await runInTransaction(payload, async (req) => {
    await payload.update({
      collection: 'comments',
      id: own.comment,
      data: {
        text,
        textDigest: textDigest(text),
        editedAt: new Date().toISOString(),
        status: decision.status === 'spam' ? 'spam' : kept,
        reasons: decision.reasons,
      },
      depth: 0,
      req,
    })
  })
  return true
}

/**
 * Takes a comment back while its sender may still do so: name and words are gone for good, its place in the thread
 * stays for those who replied.
 *
 * @returns whether there was such a comment
 */
export async function withdrawOwnComment(payload: Payload, own: Own): Promise<boolean> {
  if (!(await statusOf(payload, own))) return false
  await runInTransaction(payload, (req) => eraseWords(req, own.comment))
  return true
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
    },
    depth: 0,
    req,
  })
  const connection = await connectionOf(req)
  await connection.execute(sql`delete from comment_contacts where comment_id = ${comment}`)
  await connection.execute(sql`delete from subscriptions where comment_id = ${comment}`)
}

async function statusOf(payload: Payload, { article, comment, sender }: Own): Promise<CommentStatus | null> {
  const own = await findOwnComments(payload, article, sender)
  return (own.find(({ id }) => id === comment)?.status as CommentStatus | undefined) ?? null
}
