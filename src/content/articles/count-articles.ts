import { sql } from '@payloadcms/db-postgres'
import type { Payload } from 'payload'
import { listedCountsQuery } from '@/content/lists/listed-articles'
import { readTogether } from '@/db/read-together'

type Counted = 'authors' | 'symptoms' | 'body-systems'

const lists = { authors: 'author', symptoms: 'symptom', 'body-systems': 'body-system' } as const

/**
 * The number of published articles per author, symptom or body system; a lookup that returns 0 for others.
 *
 * @param ids the only ones that are asked for
 */
export async function countArticles(
  payload: Payload,
  of: Counted,
  ids?: readonly number[],
): Promise<(id: number) => number> {
  const keys = ids && sql`c.key = any(${sql.param(ids.map(String))}::text[])`
  const { counts } = await readTogether(payload, { counts: listedCountsQuery(lists[of], keys) })
  return countLookup(counts)
}

/** The same of rows that were read with others. */
export function countLookup(rows: { key: string; articles: number }[]): (id: number) => number {
  const counts = new Map(rows.map(({ key, articles }) => [Number(key), articles]))
  return (id) => counts.get(id) ?? 0
}
