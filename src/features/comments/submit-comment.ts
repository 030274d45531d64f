import type { Payload } from 'payload'
import { ValidationError } from 'payload'
import { runInTransaction } from '@/db/run-in-transaction'
import { keyedHash } from '@/features/forms/keyed-hash'
import type { CommentFormValues } from './comment-view'

const DAY_MS = 24 * 3600 * 1000
/** How long a commenter's e-mail and address hash are kept. */
const CONTACT_DAYS = 90

export type Submission = {
  article: number
  values: CommentFormValues
  /** Made once for each served form; a second arrival stores nothing more. */
  submission: string
  /** The sender's network address; stored only as keyed hash. */
  address: string
}

/**
 * Stores a comment for moderation, with what was given in confidence apart from it, in one transaction.
 * Returns after COMMIT. The status is always the server's decision.
 *
 * @throws the database's error; then nothing was stored
 */
export async function submitComment(payload: Payload, given: Submission): Promise<void> {
  const submissionKey = keyedHash('submission', `${given.article}:${given.submission}`)
  if (await isStored(payload, submissionKey)) return
  try {
    await store(payload, given, submissionKey)
  } catch (error) {
    // The other half of a double click won the race for the unique key.
    if (error instanceof ValidationError && (await isStored(payload, submissionKey))) return
    throw error
  }
}

async function store(payload: Payload, given: Submission, submissionKey: string): Promise<void> {
  await runInTransaction(payload, async (req) => {
    const comment = await payload.create({
      collection: 'comments',
      data: {
        article: given.article,
        displayName: given.values.displayName,
        text: given.values.text,
        status: 'pending',
        voice: 'reader',
        submissionKey,
      },
      depth: 0,
      req,
    })
    await payload.create({
      collection: 'comment-contacts',
      data: {
        comment: comment.id,
        email: given.values.email || null,
        addressHash: keyedHash('address', given.address),
        eraseAfter: new Date(Date.now() + CONTACT_DAYS * DAY_MS).toISOString(),
      },
      depth: 0,
      req,
    })
  })
}

async function isStored(payload: Payload, submissionKey: string): Promise<boolean> {
  const { totalDocs } = await payload.count({
    collection: 'comments',
    where: { submissionKey: { equals: submissionKey } },
  })
  return totalDocs > 0
}
