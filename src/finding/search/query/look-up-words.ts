import { sql } from '@payloadcms/db-postgres'
import type { connectionOf } from '@/db/connection'
import { Memory } from '../memory'

type Connection = Awaited<ReturnType<typeof connectionOf>>

export type WordCounts = { articles: number; titles: number; names: number }

const NONE: WordCounts = { articles: 0, titles: 0, names: 0 }
const MOST_KNOWN = 60_000
const known = new Memory<string, WordCounts>(MOST_KNOWN)

/**
 * How many articles, titles and names have each lexeme; none for what is not in the index. The empty lexeme stands for
 * all articles.
 *
 * @param counts are added to these
 */
export async function countLexemes(
  connection: Connection,
  lexemes: Iterable<string>,
  counts: Map<string, WordCounts>,
): Promise<void> {
  await known.each(
    lexemes,
    (missing) => readCounts(connection, missing),
    (lexeme, count) => {
      if (count.articles > 0 || count.names > 0) counts.set(lexeme, count)
    },
  )
}

async function readCounts(connection: Connection, lexemes: string[]): Promise<Map<string, WordCounts>> {
  const { rows } = await connection.execute(sql`
    select lexeme, sum(articles)::int as articles, sum(titles)::int as titles, sum(names)::int as names
    from search_counts where lexeme = any(${sql.param(lexemes)}::text[]) group by lexeme`)
  const counts = new Map(lexemes.map((lexeme) => [lexeme, NONE]))
  for (const { lexeme, ...each } of rows as ({ lexeme: string } & WordCounts)[]) counts.set(lexeme, each)
  return counts
}
