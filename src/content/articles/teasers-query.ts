import { sql } from '@payloadcms/db-postgres'
import type { SQL } from '@payloadcms/db-postgres/drizzle'
import { isPublished } from '@/db/is-published'
import { isoTime } from '@/db/iso-time'
import type { StoredState } from '@/rich-text/stored-node'
import type { ArticleTeaser } from './article-teaser'
import { shortAnswer } from './search-preview/search-texts'

/** Articles on one page of a list: with the longest words that they may have, the page stays below 14 KB. */
export const TEASERS_A_PAGE = 30

/** An article of a list as the database returns it; its text only where it has no summary, because texts are long. */
export type TeaserRow = ArticleTeaser & { body: StoredState | null }

/** The columns of an article in a list, of `articles a`. */
export const teaserColumns = sql`
  a.id, a.slug, a.language, a.question, a.summary,
  case when coalesce(trim(a.summary), '') = '' then a.body end as body,
  ${isoTime(sql`a.published_at`)} as "publishedAt",
  array(
    select w.name from articles_rels r join authors w on w.id = r.authors_id and w._status = 'published'
    where r.parent_id = a.id and r.path = 'authors' order by r."order") as "authorNames"`

/**
 * The articles with the ids that a query returns as `id`, each once, as a source of `teasersQuery`.
 *
 * With an offset each is looked up by its id: a plan that is made once for all knows not how few they are, and would
 * read all articles.
 */
export const articlesAmong = (ids: SQL): SQL => sql`
  (select distinct id from (${ids}) listed) own
  cross join lateral (select * from articles x where x.id = own.id offset 0) a`

/**
 * Those of these articles that are published, newest first, for `readTogether`.
 *
 * @param articles `articlesAmong(…)`
 */
export const teasersQuery = (articles: SQL, limit: number) => sql<TeaserRow>`
  select ${teaserColumns} from ${articles} where ${isPublished}
  order by a.published_at desc, a.id desc limit ${limit}`

export const toTeaser = ({ body, ...row }: TeaserRow): ArticleTeaser => ({
  ...row,
  summary: shortAnswer(row, body) || null,
})
