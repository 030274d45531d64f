import { sql } from '@payloadcms/db-postgres'
import { type TeaserRow, teaserColumns } from '@/content/articles/teasers-query'
import { isPublished } from '@/db/is-published'
import { type ArticleList, keyInSql, type ListKey } from './list-names'

/** The ids of one page of a list, newest first; the id decides between articles of the same moment. */
export const listedIds = (list: ArticleList, key: ListKey, limit: number, page = 1) => sql<{ id: number }>`
  select l.article_id as id, l.published_at from article_listings l
  where l.list = ${list} and l.key = ${keyInSql(key)} and l.published_at <= now()
  order by l.published_at desc, l.article_id desc limit ${limit} offset ${(page - 1) * limit}`

/**
 * One page of a list of published articles, newest first, for `readTogether`.
 *
 * @param page from 1
 */
export const listedTeasersQuery = (
  list: ArticleList,
  key: ListKey,
  limit: number,
  page = 1,
) => sql<TeaserRow>`
  select ${teaserColumns} from (${listedIds(list, key, limit, page)}) listed
  -- With an offset each is looked up by its id.
  cross join lateral (select * from articles x where x.id = listed.id offset 0) a
  where ${isPublished} order by listed.published_at desc, listed.id desc`

/** How many articles are in the list; the kept number includes those that wait for their date, which are few. */
export const listedCountQuery = (list: ArticleList, key: ListKey) => sql<{ count: number }>`
  select greatest(0, coalesce((
      select entries from list_counts where list = 'articles:' || ${list}::text and key = ${keyInSql(key)}), 0)
    - (select count(*) from article_listings l
      where l.list = ${list} and l.key = ${keyInSql(key)} and l.published_at > now()))::int as count`

/** The number of articles of each of these owners that has any; of all of them without `keys`. */
export const listedCountsQuery = (list: ArticleList, keys = sql`true`) => sql<{
  key: string
  articles: number
}>`
  select c.key, (c.entries - coalesce(w.waiting, 0))::int as articles
  from list_counts c left join (
    select l.key, count(*) as waiting from article_listings l
    where l.published_at > now() and l.list = ${list} group by l.key) w on w.key = c.key
  where c.list = 'articles:' || ${list}::text and c.entries > coalesce(w.waiting, 0) and ${keys}`
