import { sql } from '@payloadcms/db-postgres'
import type { Payload } from 'payload'
import { isPublished } from '@/db/is-published'
import { isoTime } from '@/db/iso-time'
import { preparedConnection } from '@/db/prepared-connection'
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

type Row = Pick<CommentableArticle, 'id' | 'slug' | 'question' | 'language'> & {
  commentsOpen: boolean | null
  publishedAt: string
  /** By the database's clock, in milliseconds. */
  now: number
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
  const { rows } = await preparedConnection(payload).execute(sql`
    select a.id, a.slug, a.question, a.language, a.comments_open as "commentsOpen",
      ${isoTime(sql`a.published_at`)} as "publishedAt", floor(extract(epoch from now()) * 1000)::float8 as now
    from articles a where ${isPublished} and a.slug = ${slug} limit 1`)
  const [article] = rows as Row[]
  if (!article) return null
  const { id, question, language } = article
  const now = new Date(article.now)
  const open = takesComments(site, article, now)
  return { id, slug: article.slug, question, language, open, closesInMs: closesIn(site, article, now) }
}
