import { sql } from '@payloadcms/db-postgres'
import type { connectionOf } from '@/db/connection'

type Connection = Awaited<ReturnType<typeof connectionOf>>

export type WordCounts = { articles: number; titles: number; names: number }

/** How many articles, titles and names have each lexeme; none for what is not in the index. */
export async function countLexemes(
  connection: Connection,
  lexemes: string[],
): Promise<Map<string, WordCounts>> {
  const { rows } = await connection.execute(sql`
    select lexeme, sum(articles)::int as articles, sum(titles)::int as titles, sum(names)::int as names
    from search_counts where lexeme = any(${sql.param(['', ...lexemes])}::text[]) group by lexeme`)
  const counts = (rows as ({ lexeme: string } & WordCounts)[]).map(
    ({ lexeme, ...each }) => [lexeme, each] as const,
  )
  return new Map(counts.filter(([, { articles, names }]) => articles > 0 || names > 0))
}
