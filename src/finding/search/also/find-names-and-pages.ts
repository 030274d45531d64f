import { sql } from '@payloadcms/db-postgres'
import type { connectionOf } from '@/db/connection'
import type { AlsoFound } from './also-view'

/** Longer queries are questions and not names. */
const MOST_WORDS = 5
const MOST_AUTHORS = 4
const MOST_PAGES = 3
/** Said before and after names. */
const TITLES = new Set(['dr', 'dra', 'doctor', 'doctora', 'prof', 'md', 'do', 'np', 'pa', 'rn', 'phd'])
const ACCENTED: Record<string, string> = {
  a: '[aáàâäãå]',
  c: '[cç]',
  e: '[eéèêë]',
  i: '[iíìîï]',
  n: '[nñ]',
  o: '[oóòôöõø]',
  u: '[uúùûü]',
  y: '[yýÿ]',
}

type Row = { kind: 'author' | 'page'; slug: string; name: string; place: string | null }

/** Authors whose name, practice and place have all words of a query, and about pages whose title has them. */
export async function findNamesAndPages(
  connection: Awaited<ReturnType<typeof connectionOf>>,
  query: string,
): Promise<Pick<AlsoFound, 'authors' | 'pages'>> {
  const patterns = patternsOf(query)
  if (patterns.length === 0) return { authors: [], pages: [] }
  const { rows } = await connection.execute(sql`
    (select 'author' as kind, slug, name, nullif(concat_ws(', ', practice_city, practice_region), '') as place
      from authors where _status = 'published'
        and concat_ws(' ', name, practice_name, practice_city, practice_region) ~* all(${sql.param(patterns)}::text[])
      order by name limit ${MOST_AUTHORS})
    union all
    (select 'page', slug, title, null from pages
      where _status = 'published' and published_at <= now() and title ~* all(${sql.param(patterns)}::text[])
      order by "order", title limit ${MOST_PAGES})`)
  const found = rows as Row[]
  return {
    authors: found
      .filter(({ kind }) => kind === 'author')
      .map(({ slug, name, place }) => ({ slug, name, place })),
    pages: found.filter(({ kind }) => kind === 'page').map(({ slug, name }) => ({ slug, name })),
  }
}

/** A regular expression for each word, whole and with any accents; none for a query that cannot be a name. */
export function patternsOf(query: string): string[] {
  const words = (
    query
      .normalize('NFKD')
      .replace(/\p{M}+/gu, '')
      .toLowerCase()
      .match(/[\p{L}\p{N}]+/gu) ?? []
  ).filter((word) => !TITLES.has(word))
  const isName = words.length > 0 && words.length <= MOST_WORDS && words.some((word) => word.length > 2)
  return isName
    ? words.map((word) => `\\m${[...word].map((sign) => ACCENTED[sign] ?? sign).join('')}\\M`)
    : []
}
