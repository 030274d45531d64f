import { sql } from '@payloadcms/db-postgres'
import type { ArticleTeaser } from '@/content/articles/article-teaser'
import { shortAnswer } from '@/content/articles/search-preview/search-texts'
import type { connectionOf } from '@/db/connection'
import { READ_CHARACTERS } from './index/split-sentences'

/**
 * An article in the results: its teaser, when it was last reviewed (ISO 8601), and the heading of its first emergency
 * card as it is stored.
 */
export type HitArticle = ArticleTeaser & { reviewedOn: string | null; emergency: string | null }

/** The beginning of its text, and its sentences for `chooseExtract`. */
export type HitText = { text: string; sentences: string }

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
  opening: string
} & HitText

/**
 * The published articles with these ids and what can be shown of their texts, in one statement, which costs a fraction
 * of `findTeasers`.
 *
 * @returns by id; not published ones are missing
 */
export async function readHits(
  connection: Awaited<ReturnType<typeof connectionOf>>,
  ids: number[],
): Promise<Map<number, { article: HitArticle; text: HitText }>> {
  if (ids.length === 0) return new Map()
  const { rows } = await connection.execute(sql`
    select a.id, a.slug, a.language, a.question, a.summary, a.published_at as published,
      a.reviewed_on as reviewed, e.emergency,
      (select array_agg(w.name order by r."order") from articles_rels r join authors w on w.id = r.authors_id
        where r.parent_id = a.id and r.path = 'authors' and w._status = 'published') as authors,
      e.opening, e.sentences,
      -- The size is known without reading the text, and cutting most texts would only count their letters.
      case when octet_length(d.body) > ${READ_CHARACTERS} then left(d.body, ${READ_CHARACTERS}) else d.body end as text
    from articles a join search_documents d on d.article_id = a.id join search_entries e on e.article_id = a.id
    where a.id = any(${sql.param(ids)}::int[]) and a._status = 'published' and a.published_at <= now()`)
  return new Map(
    (rows as Row[]).map(({ text, sentences, ...row }) => [
      row.id,
      { article: toHit(row), text: { text, sentences } },
    ]),
  )
}

const toHit = ({
  language,
  summary,
  published,
  reviewed,
  authors,
  emergency,
  opening,
  ...row
}: Omit<Row, keyof HitText>): HitArticle => ({
  ...row,
  ...(language === null ? {} : { language }),
  summary: shortAnswer({ summary }, null) || opening || null,
  authorNames: authors ?? [],
  publishedAt: new Date(published).toISOString(),
  reviewedOn: reviewed && new Date(reviewed).toISOString(),
  emergency: emergency || null,
})
