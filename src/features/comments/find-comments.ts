import type { Payload } from 'payload'
import type { CommentView } from './comment-view'

const MOST = 500

/** Approved comments on an article, oldest first. */
export async function findComments(payload: Payload, article: number): Promise<CommentView[]> {
  const { docs } = await payload.find({
    collection: 'comments',
    where: { and: [{ article: { equals: article } }, { status: { equals: 'approved' } }] },
    select: { displayName: true, text: true, createdAt: true },
    sort: 'createdAt',
    depth: 0,
    limit: MOST,
    pagination: false,
    overrideAccess: false,
  })
  return docs.map(({ id, displayName, text, createdAt }) => ({ id, displayName, text, createdAt }))
}
