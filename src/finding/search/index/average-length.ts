import { sql } from '@payloadcms/db-postgres'
import type { connectionOf } from '@/db/connection'

/** The first articles are compared with as many of a usual length, so that they are not ranked by each other alone. */
const USUAL_WORDS = 400
const USUAL_ARTICLES = 20

/** How many words an article has on average. */
export async function averageLength(connection: Awaited<ReturnType<typeof connectionOf>>): Promise<number> {
  const { rows } = await connection.execute(sql`
    select coalesce(sum(articles), 0)::int as articles, coalesce(sum(words), 0)::float8 as words
    from search_counts where lexeme = ''`)
  const { articles, words } = (rows as { articles: number; words: number }[])[0] ?? { articles: 0, words: 0 }
  return (words + USUAL_WORDS * USUAL_ARTICLES) / (articles + USUAL_ARTICLES)
}
