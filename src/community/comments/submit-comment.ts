import { sql } from '@payloadcms/db-postgres'
import type { Payload, PayloadRequest } from 'payload'
import { ValidationError } from 'payload'
import { requestSubscription } from '@/community/subscriptions/request-subscription'
import { connectionOf } from '@/db/connection'
import { runInTransaction } from '@/db/run-in-transaction'
import { keyedHash } from '@/forms/keyed-hash'
import { networkHash } from '@/forms/network-hash'
import { emailAddress } from '@/mail/email-address'
import { findAlreadyReceived, lockWords } from './already-received'
import type { Decision } from './change-own-comment'
import type { CommentFormValues } from './comment-view'
import { editKeyOf } from './sender-cookie'
import { emailHash, senderHash } from './sender-hashes'
import { textDigest } from './text-digest'

export type Submission = {
  article: number
  /** The id of the parent comment; null for a new thread. */
  parent: number | null
  values: CommentFormValues
  /** Unique per served form; a duplicate submission stores nothing. */
  submission: string
  /** The sender's IP address; only stored as a keyed hash. */
  address: string
  /** The random value of the sender's cookie. */
  sender: string
  /** Whether the browser had no such cookie before. */
  isNewSender?: boolean
  decision: Decision
  /** The retention period of private data. */
  contactDays: number
}

/**
 * Stores a comment with the decision about it, and its private data separately, in one transaction. Returns after
 * COMMIT.
 *
 * @returns the comment's id; that of the existing one if the same sender sent the same text in this place
 * @throws the database's error; then nothing was stored
 */
export async function submitComment(payload: Payload, given: Submission): Promise<number> {
  // Going back to the form and writing different text is another comment.
  const submissionKey = keyedHash('submission', `${given.article}:${given.submission}:${given.values.text}`)
  try {
    return await store(payload, given, submissionKey)
  } catch (error) {
    // The other half of a double click won the race for the unique key.
    const other = error instanceof ValidationError ? await findStored(payload, submissionKey) : null
    if (other !== null) return other
    throw error
  }
}

async function store(payload: Payload, given: Submission, submissionKey: string): Promise<number> {
  const { article, parent, values, decision, sender } = given
  return runInTransaction(payload, async (req) => {
    await lockWords(req, article, values.text)
    const already = await findAlreadyReceived(req, {
      article,
      parent,
      displayName: values.displayName,
      text: values.text,
      sender: given.isNewSender ? null : sender,
      address: given.address,
      submissionKey,
    })
    if (already !== null) return already
    const comment = await payload.create({
      collection: 'comments',
      data: {
        article,
        parent,
        root: parent === null ? null : await findRoot(req, parent),
        displayName: values.displayName,
        text: values.text,
        textDigest: textDigest(values.text),
        status: decision.status,
        reasons: decision.reasons,
        voice: 'reader',
        submissionKey,
        editKey: editKeyOf(article, sender),
      },
      depth: 0,
      req,
    })
    await storeContact(req, comment.id, given)
    // Spam must not make the site send mail to arbitrary addresses.
    if (values.wantsReplies && values.email && decision.status !== 'spam') {
      await requestSubscription(req, {
        comment: comment.id,
        email: values.email,
        emailHash: emailHash(values.email),
        senderHash: senderHash(sender),
        networkHash: networkHash(given.address),
      })
    }
    return comment.id
  })
}

/** The sender's private data, apart from the comment. */
async function storeContact(req: PayloadRequest, comment: number, given: Submission): Promise<void> {
  const { email, wantsReplies } = given.values
  // Mail is sent there: the form has checked it, and a caller that has not must not succeed.
  if (email && emailAddress(email) === null) throw new Error('the contact has no e-mail address')
  const connection = await connectionOf(req)
  await connection.execute(sql`
    insert into comment_contacts
      (comment_id, email, email_hash, address_hash, sender_hash, wants_replies, erase_after)
    values (${comment}, ${email || null}, ${email ? emailHash(email) : null}, ${networkHash(given.address)},
      ${senderHash(given.sender)}, ${wantsReplies && email !== ''},
      now() + make_interval(days => ${given.contactDays}::int))`)
}

async function findRoot(req: PayloadRequest, parent: number): Promise<number> {
  const connection = await connectionOf(req)
  const { rows } = await connection.execute(
    sql`select coalesce(root, id)::int as root from comments where id = ${parent}`,
  )
  return Number(rows[0]?.root ?? parent)
}

async function findStored(payload: Payload, submissionKey: string): Promise<number | null> {
  const { docs } = await payload.find({
    collection: 'comments',
    where: { submissionKey: { equals: submissionKey } },
    select: {},
    depth: 0,
    limit: 1,
    pagination: false,
  })
  return docs[0]?.id ?? null
}
