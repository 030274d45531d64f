import type { Payload } from 'payload'
import { published } from '@/db/published'

/** A published article as its comment form needs it. */
export type CommentableArticle = {
  id: number
  slug: string
  question: string
  language: string
  open: boolean
}

/** The published article with this slug and whether it takes comments; null when there is none. */
export async function findCommentableArticle(
  payload: Payload,
  slug: string,
): Promise<CommentableArticle | null> {
  const [{ docs }, settings] = await Promise.all([
    payload.find({
      collection: 'articles',
      where: { and: [published(), { slug: { equals: slug } }] },
      select: { slug: true, question: true, language: true, commentsOpen: true },
      depth: 0,
      limit: 1,
      pagination: false,
      overrideAccess: false,
    }),
    payload.findGlobal({ slug: 'settings', select: { commentsOpen: true }, depth: 0, overrideAccess: false }),
  ])
  const article = docs[0]
  if (!article) return null
  const open = settings.commentsOpen !== false && article.commentsOpen !== false
  const { id, question, language } = article
  return { id, slug: article.slug, question, language, open }
}
