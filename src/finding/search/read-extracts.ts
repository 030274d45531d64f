import { sql } from '@payloadcms/db-postgres'
import type { connectionOf } from '@/db/connection'
import { chooseExtract, hitsOf, type QueryForms } from './choose-extract'
import type { QueryPlan } from './query/plan-query'
import type { ExtractPart } from './search-view'

/** Forms of one word that are marked: a stem has seldom more. */
const MOST_FORMS = 300
const MOST_CHARACTERS = 12_000

/** For each article the sentences that match best. */
export async function readExtracts(
  connection: Awaited<ReturnType<typeof connectionOf>>,
  { terms }: QueryPlan,
  ids: number[],
): Promise<Map<number, ExtractPart[]>> {
  if (ids.length === 0) return new Map()
  const lexemes = terms.flatMap((term) => term.lexemes)
  const [{ rows: forms }, { rows: texts }] = await Promise.all([
    connection.execute(sql`
      select word, lexeme from search_words where lexeme = any(${sql.param(lexemes)}::text[]) limit ${MOST_FORMS}`),
    connection.execute(sql`
      select article_id as id, left(body, ${MOST_CHARACTERS}) as body from search_documents
      where article_id = any(${sql.param(ids)}::int[])`),
  ])
  const weights: QueryForms = new Map()
  for (const { key, words, lexemes: own, weight } of terms) {
    for (const form of [...words, ...own]) weights.set(form, { term: key, weight })
    for (const { word, lexeme } of forms as { word: string; lexeme: string }[]) {
      if (own.includes(lexeme)) weights.set(word, { term: key, weight })
    }
  }
  const hits = hitsOf(weights)
  return new Map(
    (texts as { id: number; body: string }[]).map(({ id, body }) => [id, chooseExtract(body, hits)]),
  )
}
