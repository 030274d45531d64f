import type { Payload } from 'payload'
import { readDatabaseClock } from '@/db/database-clock'
import { published } from '@/db/published'
import type { Site } from '@/site/settings/load-site'
import { closesIn, takesComments } from './takes-comments'

/** A published article with the data for its comment form. */
export type CommentableArticle = {
  id: number
  slug: string
  question: string
  language: string
  open: boolean
  /** Milliseconds until that changes by itself; Infinity: never. */
  closesInMs: number
}

/**
 * The published article with this slug and whether it accepts comments; null if there is none.
 *
 * @param site whose rules apply
 */
export async function findCommentableArticle(
  payload: Payload,
  site: Site,
  slug: string,
): Promise<CommentableArticle | null> {
  const { docs } = await payload.find({
    collection: 'articles',
    where: { and: [published(), { slug: { equals: slug } }] },
    select: { slug: true, question: true, language: true, commentsOpen: true, publishedAt: true },
    depth: 0,
    limit: 1,
    pagination: false,
    overrideAccess: false,
  })
  const article = docs[0]
  if (!article) return null
  const now = await readDatabaseClock(payload)
  const { id, question, language } = article
  const open = takesComments(site, article, now)
  return { id, slug: article.slug, question, language, open, closesInMs: closesIn(site, article, now) }
}
