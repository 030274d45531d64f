import { sql } from '@payloadcms/db-postgres'
import type { connectionOf } from '@/db/connection'
import type { QueryPlan } from './query/plan-query'
import { anyOf } from './ts-query'

/** So many of the best are compared by whether words that are neighbours in the query are neighbours in the text. */
const MOST_BY_CLOSENESS = 20
const MOST_PAIRS = 5

/** Which pairs of neighbours each of the best articles has. */
export async function readNearness(
  connection: Awaited<ReturnType<typeof connectionOf>>,
  ids: number[],
  pairs: string[],
): Promise<Map<number, number[]>> {
  if (pairs.length === 0 || ids.length === 0) return new Map()
  const { rows } = await connection.execute(sql`
    select d.article_id as id, array(
      select q.pair - 1
      from (select d.document || ''::tsvector as document offset 0) whole,
        unnest(${sql.param(pairs)}::tsquery[]) with ordinality as q (query, pair)
      where whole.document @@ q.query)::int[] as close
    from search_documents d where d.article_id = any(${sql.param(ids.slice(0, MOST_BY_CLOSENESS))}::int[])`)
  return new Map((rows as { id: number; close: number[] }[]).map(({ id, close }) => [id, close]))
}

/** Neighbours in the query that say most, as tsqueries: next to each other, or with one word between them. */
export function pairsOf({ terms, pairs }: QueryPlan): { query: string; weight: number }[] {
  return pairs
    .flatMap(([one, other]) => {
      const [first, second] = [terms[one], terms[other]]
      if (!first || !second) return []
      const [a, b] = [anyOf(first.lexemes), anyOf(second.lexemes)]
      return [{ query: `${a} <-> ${b} | ${a} <2> ${b}`, weight: first.weight + second.weight }]
    })
    .sort((a, b) => b.weight - a.weight)
    .slice(0, MOST_PAIRS)
}
