import { sql } from '@payloadcms/db-postgres'
import { type BylineRow, bylineColumns, isShownAuthor } from '@/content/authors/bylines-query'
import { listedCountQuery } from './listed-articles'

/** A byline with the number of the author's articles. */
export type ListedAuthorRow = BylineRow & { articleCount: number }

const columns = sql`
  ${bylineColumns}, (select count from (${listedCountQuery('author', sql`a.id`)}) c) as "articleCount"`

/**
 * One page of all authors by name, for `readTogether`.
 *
 * @param page from 1
 */
export const listedAuthorsQuery = (limit: number, page: number) => sql<ListedAuthorRow>`
  select ${columns} from (
    select a.id, a.name from authors a where ${isShownAuthor}
    order by a.name, a.id limit ${limit} offset ${(page - 1) * limit}) listed
  cross join lateral (select * from authors x where x.id = listed.id offset 0) a
  order by listed.name, listed.id`

/** The authors with most articles; for `readTogether`. */
export const busiestAuthorsQuery = (limit: number) => sql<ListedAuthorRow>`
  select ${columns} from (
    select c.key::integer as id, c.entries from list_counts c where c.list = 'articles:author' and c.entries > 0
    -- Some may not be shown.
    order by c.entries desc limit ${4 * limit}) most
  cross join lateral (select * from authors x where x.id = most.id offset 0) a
  where ${isShownAuthor} order by most.entries desc, a.name, a.id limit ${limit}`

/** How many authors there are. */
export const authorCountQuery = sql<{ count: number }>`
  select coalesce((select entries from list_counts where list = 'authors:all' and key = ''), 0) as count`

/** The most frequent specialties or places as authors have them, each with its number of authors. */
export const authorWordsQuery = (list: 'specialty' | 'place', limit: number) => sql<{
  name: string
  count: number
}>`
  select key as name, entries as count from list_counts
  where list = 'authors:' || ${list}::text and entries > 0 order by entries desc, key limit ${limit}`
