import { sql } from '@payloadcms/db-postgres'
import type { connectionOf } from '@/db/connection'

/** Where a word stands in an article. */
export const PLACES = ['title', 'names', 'headings', 'text'] as const
export type Place = (typeof PLACES)[number]

/** The marks of the index (`article-entry.ts`). */
const marks: Record<string, Place> = { A: 'title', B: 'names', C: 'headings', D: 'text' }

type Row = { id: number; lexeme: string; marks: string[] }

/** For each article the places of each of these lexemes that it has. */
export async function readPlaces(
  connection: Awaited<ReturnType<typeof connectionOf>>,
  ids: number[],
  lexemes: string[],
): Promise<Map<number, Map<string, Place[]>>> {
  const { rows } = await connection.execute(sql`
    select d.article_id as id, l.lexeme, to_json(l.weights) as marks
    from search_documents d, unnest(d.document) as l (lexeme, positions, weights)
    where d.article_id = any(${sql.param(ids)}::int[]) and l.lexeme = any(${sql.param(lexemes)}::text[])`)
  const places = new Map<number, Map<string, Place[]>>()
  for (const { id, lexeme, marks: found } of rows as Row[]) {
    const own = places.get(id) ?? new Map<string, Place[]>()
    own.set(
      lexeme,
      PLACES.filter((place) => found.some((mark) => marks[mark] === place)),
    )
    places.set(id, own)
  }
  return places
}
