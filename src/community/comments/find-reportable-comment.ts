import type { Payload } from 'payload'
import { published } from '@/db/published'
import { readId } from '@/db/read-id'
import { shorten } from '@/rich-text/shorten'

/** A visible comment with the data for its own pages. The text is an excerpt. */
export type ReportableComment = {
  id: number
  displayName: string
  text: string
  article: number
  articleSlug: string
  question: string
}

/** Enough to recognise the comment. */
const EXTRACT = 300

/** The approved comment with this id on a published article; null if there is none. */
export async function findReportableComment(payload: Payload, id: number): Promise<ReportableComment | null> {
  if (readId(String(id)) === null) return null
  const { docs } = await payload.find({
    collection: 'comments',
    where: { and: [{ id: { equals: id } }, { status: { equals: 'approved' } }] },
    select: { displayName: true, text: true, article: true },
    depth: 0,
    limit: 1,
    pagination: false,
    overrideAccess: false,
  })
  const comment = docs[0]
  if (typeof comment?.article !== 'number') return null
  const found = await payload.find({
    collection: 'articles',
    where: { and: [published(), { id: { equals: comment.article } }] },
    select: { slug: true, question: true },
    depth: 0,
    limit: 1,
    pagination: false,
    overrideAccess: false,
  })
  const article = found.docs[0]
  if (!article) return null
  return {
    id,
    displayName: comment.displayName,
    text: shorten(comment.text, EXTRACT),
    article: article.id,
    articleSlug: article.slug ?? '',
    question: article.question,
  }
}
