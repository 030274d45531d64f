import { sql } from '@payloadcms/db-postgres'
import type { Payload } from 'payload'
import { isPublished } from '@/db/is-published'
import { isoTime } from '@/db/iso-time'
import { preparedConnection } from '@/db/prepared-connection'
import type { Article } from '@/payload-types'

/** The fields of an article that its page is made of. */
export type ArticleSource = Pick<
  Article,
  | 'id'
  | 'slug'
  | 'language'
  | 'question'
  | 'summary'
  | 'body'
  | 'search'
  | 'keyPoints'
  | 'references'
  | 'corrections'
  | 'conflictOfInterest'
  | 'authors'
  | 'reviewer'
  | 'symptoms'
  | 'image'
  | 'reviewedOn'
  | 'reviewDue'
  | 'commentsOpen'
  | 'publishedAt'
  | 'createdAt'
  | 'updatedAt'
  | 'isSample'
>

/** What a page or feed shows of an article, of `articles a`, without fields that only staff may read. */
export const articleColumns = sql`
  a.id, a.slug, a.language, a.question, a.summary, a.body, a.reviewer_id as reviewer, a.image_id as image,
  a.conflict_of_interest as "conflictOfInterest", a.comments_open as "commentsOpen", a.is_sample as "isSample",
  json_build_object('title', a.search_title, 'description', a.search_description) as search,
  ${isoTime(sql`a.reviewed_on`)} as "reviewedOn", ${isoTime(sql`a.review_due`)} as "reviewDue",
  ${isoTime(sql`a.published_at`)} as "publishedAt", ${isoTime(sql`a.created_at`)} as "createdAt",
  ${isoTime(sql`a.updated_at`)} as "updatedAt",
  (select json_agg(json_build_object('point', k.point) order by k._order)
    from articles_key_points k where k._parent_id = a.id) as "keyPoints",
  (select json_agg(json_build_object('key', f.key, 'title', f.title, 'publisher', f.publisher, 'year', f.year,
      'url', f.url, 'accessedOn', ${isoTime(sql`f.accessed_on`)}) order by f._order)
    from articles_references f where f._parent_id = a.id) as "references",
  (select json_agg(json_build_object('date', ${isoTime(sql`c.date`)}, 'text', c.text) order by c._order)
    from articles_corrections c where c._parent_id = a.id) as corrections,
  array(select r.authors_id from articles_rels r
    where r.parent_id = a.id and r.path = 'authors' order by r."order") as authors,
  array(select r.symptoms_id from articles_rels r
    where r.parent_id = a.id and r.path = 'symptoms' order by r."order") as symptoms`

/** The published article with this slug, without fields that only staff may read; null if readers see none. */
export async function readArticle(payload: Payload, slug: string): Promise<ArticleSource | null> {
  const { rows } = await preparedConnection(payload).execute(sql`
    select ${articleColumns}
    from articles a where ${isPublished} and a.slug = ${slug} limit 1`)
  return (rows[0] as ArticleSource | undefined) ?? null
}
