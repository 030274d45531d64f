import type { Payload, PayloadRequest } from 'payload'
import { readDatabaseClock } from '@/db/database-clock'
import { readCovered } from './covered-words'
import { editKeyOf } from './sender-cookie'

/** How long senders may edit or withdraw a comment. */
export const EDIT_MINUTES = 15

/** Until when, in milliseconds since 1970. @param createdAt ISO 8601 */
export const changeableUntil = (createdAt: string): number => Date.parse(createdAt) + EDIT_MINUTES * 60_000

/** A sender's own comment that may still be changed. Dates are ISO 8601. */
export type OwnComment = {
  id: number
  /** The original text. */
  text: string
  /** The words that a moderator covered for readers. */
  covered: string[]
  status: string
  createdAt: string
  until: string
}

/**
 * The comments on an article that this browser sent within the last fifteen minutes, newest first.
 *
 * @param source a request, to read within its transaction
 */
export async function findOwnComments(
  source: Payload | PayloadRequest,
  article: number,
  sender: string,
): Promise<OwnComment[]> {
  const since = (await readDatabaseClock(source)).getTime() - EDIT_MINUTES * 60_000
  const [payload, req] = 'payload' in source ? [source.payload, source] : [source, undefined]
  const { docs } = await payload.find({
    collection: 'comments',
    where: {
      and: [
        { article: { equals: article } },
        { editKey: { equals: editKeyOf(article, sender) } },
        { status: { not_equals: 'withdrawn' } },
        { createdAt: { greater_than: new Date(since).toISOString() } },
      ],
    },
    select: { text: true, covered: true, status: true, createdAt: true },
    showHiddenFields: true,
    sort: '-createdAt',
    depth: 0,
    limit: 20,
    pagination: false,
    req,
  })
  return docs.map(({ id, text, covered, status, createdAt }) => {
    const { original, covers } = readCovered(covered) ?? { original: text, covers: [] }
    return {
      id,
      text: original,
      covered: covers.map(({ from, to }) => original.slice(from, to)),
      status,
      createdAt,
      until: new Date(changeableUntil(createdAt)).toISOString(),
    }
  })
}
