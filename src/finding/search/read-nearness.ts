import { sql } from '@payloadcms/db-postgres'
import type { connectionOf } from '@/db/connection'
import type { QueryPlan } from './query/plan-query'
import type { Candidate } from './read-candidates'
import { anyOf } from './ts-query'

/** So many of the best are compared by whether words that are neighbours in the query are neighbours in the text. */
const MOST_BY_CLOSENESS = 20
const MOST_PAIRS = 5

/** Neighbours in the query as a tsquery, by the places of their terms in the plan. */
export type Pair = { query: string; weight: number; one: number; other: number }

/**
 * What the pairs of neighbours say that each of the best articles has, by its ID. Of those that have not both words of
 * any pair nothing is read.
 */
export async function readNearness(
  connection: Awaited<ReturnType<typeof connectionOf>>,
  candidates: Candidate[],
  pairs: Pair[],
): Promise<Map<number, number>> {
  const ids = candidates
    .slice(0, MOST_BY_CLOSENESS)
    .filter(({ parts: { of, from } }) =>
      pairs.some(({ one, other }) => (of[from + one] ?? 0) > 0 && (of[from + other] ?? 0) > 0),
    )
    .map(({ id }) => id)
  if (ids.length === 0) return new Map()
  // A bit for each pair: pg reads arrays slowly.
  const { rows } = await connection.execute(sql`
    select d.article_id as id, (
      select sum(1 << (q.pair - 1)::int)::int
      from (select d.document || ''::tsvector as document offset 0) whole,
        unnest(${sql.param(pairs.map(({ query }) => query))}::tsquery[]) with ordinality as q (query, pair)
      where whole.document @@ q.query) as close
    from search_documents d where d.article_id = any(${sql.param(ids)}::int[])`)
  return new Map(
    (rows as { id: number; close: number | null }[]).map(({ id, close }) => [
      id,
      weightOf(close ?? 0, pairs),
    ]),
  )
}

const weightOf = (close: number, pairs: Pair[]) =>
  pairs.reduce((sum, { weight }, pair) => ((close & (1 << pair)) === 0 ? sum : sum + weight), 0)

/** The neighbours in a query that say most: next to each other, or with one word between them. */
export function pairsOf({ terms, pairs }: QueryPlan): Pair[] {
  return pairs
    .flatMap(([one, other]) => {
      const [first, second] = [terms[one], terms[other]]
      if (!first || !second) return []
      const [a, b] = [anyOf(first.lexemes), anyOf(second.lexemes)]
      return [{ query: `${a} <-> ${b} | ${a} <2> ${b}`, weight: first.weight + second.weight, one, other }]
    })
    .sort((a, b) => b.weight - a.weight)
    .slice(0, MOST_PAIRS)
}
