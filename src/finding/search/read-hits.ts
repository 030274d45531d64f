import { sql } from '@payloadcms/db-postgres'
import type { ArticleTeaser } from '@/content/articles/article-teaser'
import { shortAnswer } from '@/content/articles/search-preview/search-texts'
import type { connectionOf } from '@/db/connection'

/**
 * An article in the results: its teaser, when it was last reviewed (ISO 8601), and the heading of its first emergency
 * card as it is stored.
 */
export type HitArticle = ArticleTeaser & { reviewedOn: string | null; emergency: string | null }

type Row = {
  id: number
  slug: string
  language: string | null
  question: string
  summary: string | null
  published: Date
  reviewed: Date | null
  authors: string[] | null
  emergency: string | null
}

const IN_PASSAGE = '$.root.children[*].fields ? (@.blockType == "passage").body'

/** The heading of the first emergency card of a text, or of the passages in it. */
const emergencyIn = (text: string) =>
  sql`jsonb_path_query_first(a.body, ${`${text}.root.children[*].fields
  ? (@.blockType == "careCard" && @.level == "emergency").heading`}::jsonpath) #>> '{}'`

/**
 * The published articles with these ids, in one statement, which costs a fraction of `findTeasers`. Texts stay in the
 * database, so an article without a summary has no short answer.
 *
 * @returns by id; not published ones are missing
 */
export async function readHits(
  connection: Awaited<ReturnType<typeof connectionOf>>,
  ids: number[],
): Promise<Map<number, HitArticle>> {
  const { rows } = await connection.execute(sql`
    select a.id, a.slug, a.language, a.question, a.summary, a.published_at as published,
      a.reviewed_on as reviewed, coalesce(${emergencyIn('$')}, ${emergencyIn(IN_PASSAGE)}) as emergency,
      (select array_agg(w.name order by r."order") from articles_rels r join authors w on w.id = r.authors_id
        where r.parent_id = a.id and r.path = 'authors' and w._status = 'published') as authors
    from articles a
    where a.id = any(${sql.param(ids)}::int[]) and a._status = 'published' and a.published_at <= now()`)
  return new Map((rows as Row[]).map((row) => [row.id, toHit(row)]))
}

const toHit = ({ language, summary, published, reviewed, authors, emergency, ...row }: Row): HitArticle => ({
  ...row,
  ...(language === null ? {} : { language }),
  summary: shortAnswer({ summary }, null) || null,
  authorNames: authors ?? [],
  publishedAt: new Date(published).toISOString(),
  reviewedOn: reviewed && new Date(reviewed).toISOString(),
  emergency: emergency || null,
})
