import { sql } from '@payloadcms/db-postgres'
import type { connectionOf } from '@/db/connection'
import { Memory } from './memory'

type Connection = Awaited<ReturnType<typeof connectionOf>>

/** The articles that have a word most strongly are read, however many have it. */
const MOST_PER_WORD = 250
/** Article and strength come as one number, which is exact below 2^53. */
const WHOLE = 65_536

/** Articles that have a lexeme, and how strongly, 0 to 1. */
export type Strongest = { articles: Int32Array; strengths: Float32Array }

/** About 2 KB each. */
const MOST_KNOWN = 4_000
const known = new Memory<string, Strongest>(MOST_KNOWN)

/** For each lexeme the articles in which it stands most strongly, in that order. */
export const readStrongest = (connection: Connection, lexemes: string[]): Promise<Map<string, Strongest>> =>
  known.get(lexemes, async (missing) => {
    const { rows } = await connection.execute(sql`
      select l.lexeme, array(
        select article_id::int8 * ${WHOLE}::int4 + (strength * ${WHOLE - 1}::int4)::int4
        from search_postings p where p.lexeme = l.lexeme order by strength desc limit ${MOST_PER_WORD})::text as packed
      from unnest(${sql.param(missing)}::text[]) as l (lexeme)`)
    return new Map(
      (rows as { lexeme: string; packed: string }[]).map((row) => [row.lexeme, unpack(row.packed)]),
    )
  })

/** Of a list such as `{1,2}`; Postgres’s arrays are read much more slowly by pg. */
function unpack(packed: string): Strongest {
  const numbers = JSON.parse(`[${packed.slice(1, -1)}]`) as number[]
  const articles = new Int32Array(numbers.length)
  const strengths = new Float32Array(numbers.length)
  for (const [index, number] of numbers.entries()) {
    articles[index] = Math.floor(number / WHOLE)
    strengths[index] = (number % WHOLE) / (WHOLE - 1)
  }
  return { articles, strengths }
}
