import { sql } from '@payloadcms/db-postgres'
import type { connectionOf } from '@/db/connection'
import type { QueryPlan } from './query/plan-query'
import { anyOf } from './ts-query'

/** So many of the best are compared by whether words that are neighbours in the query are neighbours in the text. */
const MOST_BY_CLOSENESS = 20
const MOST_PAIRS = 5

/** The words of an article’s title, and which pairs of neighbours its text has; null if nobody looked. */
export type Nearness = { title: string[]; close: number[] | null }

/** Of the best articles the words of the title, and which pairs of neighbours the text has. */
export async function readNearness(
  connection: Awaited<ReturnType<typeof connectionOf>>,
  ids: number[],
  pairs: string[],
): Promise<Map<number, Nearness>> {
  const { rows } = await connection.execute(sql`
    select d.article_id as id, tsvector_to_array(d.title) as title, n.close
    from search_documents d left join lateral (
      select array_agg(q.pair - 1)::int[] as close
      from (select d.document || ''::tsvector as document offset 0) whole,
        unnest(${sql.param(pairs)}::tsquery[]) with ordinality as q (query, pair)
      where whole.document @@ q.query) n on d.article_id = any(${sql.param(pairs.length === 0 ? [] : ids.slice(0, MOST_BY_CLOSENESS))}::int[])
    where d.article_id = any(${sql.param(ids)}::int[])`)
  return new Map((rows as ({ id: number } & Nearness)[]).map(({ id, ...each }) => [id, each]))
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
