import { sql } from '@payloadcms/db-postgres'
import type { SQL } from '@payloadcms/db-postgres/drizzle'
import { type AlsoRow, ofKind } from './also-row'
import type { AlsoFound } from './also-view'

const MOST_AUTHORS = 4
const MOST_PAGES = 3

/** The words of an author, as the index `authors_words_idx` has them. */
const AUTHOR_WORDS = sql`words_of_name(
  coalesce(name, '') || ' ' || coalesce(practice_name, '') || ' ' || coalesce(practice_city, '') || ' '
    || coalesce(practice_region, ''))`

/** What was found as it was asked, or else what was found by the correction. */
export function toNames(rows: readonly AlsoRow[]): Pick<AlsoFound, 'authors' | 'pages'> {
  const [authors, pages] = [ofKind(rows, 'author'), ofKind(rows, 'page')]
  const isFound = [...authors, ...pages].some(({ isAsked }) => isAsked)
  const found = (all: AlsoRow[]) => all.filter(({ isAsked }) => isAsked || !isFound)
  return {
    authors: found(authors).map(({ slug, name, note }) => ({ slug, name, place: note })),
    pages: found(pages).map(({ slug, name }) => ({ slug, name })),
  }
}

/**
 * Authors whose name, practice and place have all words of a query, and about pages whose title has them (AlsoRow).
 *
 * @param asked words of the query (wordsOfName); null for none, which nothing has
 * @param meant those of the query with its words corrected
 */
export function namesQuery(asked: string[] | null, meant: string[] | null): SQL {
  const [words, others] = [sql`${sql.param(asked)}::text[]`, sql`${sql.param(meant)}::text[]`]
  return sql`
    (select 'author' as kind, slug, name, nullif(concat_ws(', ', practice_city, practice_region), '') as note,
        coalesce(${AUTHOR_WORDS} @> ${words}, false) as "isAsked"
      from authors where _status = 'published' and (${AUTHOR_WORDS} @> ${words} or ${AUTHOR_WORDS} @> ${others})
      order by 5 desc, name limit ${MOST_AUTHORS})
    union all
    (select 'page', slug, title, null, coalesce(words @> ${words}, false)
      from pages, words_of_name(title) words
      where _status = 'published' and published_at <= now() and (words @> ${words} or words @> ${others})
      order by 5 desc, "order", title limit ${MOST_PAGES})`
}
