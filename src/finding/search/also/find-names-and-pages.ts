import { sql } from '@payloadcms/db-postgres'
import type { SQL } from '@payloadcms/db-postgres/drizzle'
import type { connectionOf } from '@/db/connection'
import type { AlsoFound } from './also-view'
import { wordsOfName } from './words-of-name'

const MOST_AUTHORS = 4
const MOST_PAGES = 3

type Row = { kind: 'author' | 'page'; slug: string; name: string; place: string | null; isAsked: boolean }

/** The words of an author, as the index `authors_words_idx` has them. */
const AUTHOR_WORDS = sql`words_of_name(
  coalesce(name, '') || ' ' || coalesce(practice_name, '') || ' ' || coalesce(practice_city, '') || ' '
    || coalesce(practice_region, ''))`

/**
 * Authors whose name, practice and place have all words of a query, and about pages whose title has them.
 *
 * @param corrected the query with its words corrected, for which there are results only if there are none as it was
 * asked; or null
 */
export async function findNamesAndPages(
  connection: Awaited<ReturnType<typeof connectionOf>>,
  query: string,
  corrected: string | null,
): Promise<Pick<AlsoFound, 'authors' | 'pages'>> {
  const asked = wordsOfName(query)
  const meant = corrected === null ? null : wordsOfName(corrected)
  if (!asked && !meant) return { authors: [], pages: [] }
  const { rows } = await connection.execute(namesQuery(asked, meant))
  const all = rows as Row[]
  const isFound = all.some(({ isAsked }) => isAsked)
  const found = all.filter(({ isAsked }) => isAsked || !isFound)
  return {
    authors: found
      .filter(({ kind }) => kind === 'author')
      .map(({ slug, name, place }) => ({ slug, name, place })),
    pages: found.filter(({ kind }) => kind === 'page').map(({ slug, name }) => ({ slug, name })),
  }
}

/** @param asked words of the query; null for none, which nothing has */
export function namesQuery(asked: string[] | null, meant: string[] | null): SQL {
  const [words, others] = [sql`${sql.param(asked)}::text[]`, sql`${sql.param(meant)}::text[]`]
  return sql`
    (select 'author' as kind, slug, name, nullif(concat_ws(', ', practice_city, practice_region), '') as place,
        coalesce(${AUTHOR_WORDS} @> ${words}, false) as "isAsked"
      from authors where _status = 'published' and (${AUTHOR_WORDS} @> ${words} or ${AUTHOR_WORDS} @> ${others})
      order by 5 desc, name limit ${MOST_AUTHORS})
    union all
    (select 'page', slug, title, null, coalesce(words @> ${words}, false)
      from pages, words_of_name(title) words
      where _status = 'published' and published_at <= now() and (words @> ${words} or words @> ${others})
      order by 5 desc, "order", title limit ${MOST_PAGES})`
}
