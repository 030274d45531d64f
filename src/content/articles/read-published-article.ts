import { sql } from '@payloadcms/db-postgres'
import type { PayloadRequest } from 'payload'
import type { PublishedArticle } from '@/cache/tags'
import { connectionOf } from '@/db/connection'

type Row = {
  slug: string
  updated_at: string | Date
  published_at: string | Date | null
  corrections: number
  authors: number[]
  symptoms: number[]
}

/**
 * The public state of an article within the request's transaction.
 *
 * Payload's hooks receive the latest version, which may be a draft; only the main row says what is public.
 *
 * @returns null if the article is not published
 */
export async function readPublishedArticle(
  req: PayloadRequest,
  id: number,
): Promise<PublishedArticle | null> {
  const connection = await connectionOf(req)
  const { rows } = await connection.execute(sql`
    select a.slug, a.updated_at, a.published_at,
      (select count(*)::int from articles_corrections c where c._parent_id = a.id) as corrections,
      array_remove(array_agg(r.authors_id) || a.reviewer_id, null) as authors,
      array_remove(array_agg(r.symptoms_id) || array_agg(s.replaced_by_id), null) as symptoms
    from articles a left join articles_rels r on r.parent_id = a.id left join symptoms s on s.id = r.symptoms_id
    where a.id = ${id} and a._status = 'published'
    group by a.id`)
  const row = rows[0] as Row | undefined
  if (!row) return null
  return {
    slug: row.slug,
    updatedAt: new Date(row.updated_at).toISOString(),
    publishedAt: row.published_at === null ? null : new Date(row.published_at).toISOString(),
    corrections: row.corrections,
    authors: row.authors,
    symptoms: row.symptoms,
  }
}
