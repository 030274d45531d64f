import { sql } from '@payloadcms/db-postgres'
import { tags } from '@/cache/tags'
import type { connectionOf } from '@/db/connection'
import { Memory } from '../memory'
import { pinKey } from './pin-key'

type Connection = Awaited<ReturnType<typeof connectionOf>>

/** More queries with pins than this are not known before they are asked for. */
const MOST_KNOWN = 5_000
const known = new Memory<null, ReadonlySet<string> | 'many'>(2, [tags.pins])

/** The published articles that editors put first for a query, in their order. */
export async function readPins(connection: Connection, query: string): Promise<number[]> {
  const pinned = (await known.get([null], () => readPinned(connection))).get(null)
  if (pinned === undefined || (pinned !== 'many' && pinned.size === 0)) return []
  const key = pinKey(query)
  if (key === null || (pinned !== 'many' && !pinned.has(key))) return []
  const { rows } = await connection.execute(sql`
    select a.id from search_pins p join articles a on a.id = p.article_id
    where p.query = ${key} and a._status = 'published' and a.published_at <= now() order by p.place`)
  return (rows as { id: number }[]).map(({ id }) => id)
}

/** The queries for which something is pinned: nearly no search is one of them. */
async function readPinned(connection: Connection): Promise<Map<null, ReadonlySet<string> | 'many'>> {
  const { rows } = await connection.execute(sql`
    select distinct query from search_pins limit ${MOST_KNOWN + 1}`)
  const queries = new Set((rows as { query: string }[]).map(({ query }) => query))
  return new Map([[null, queries.size > MOST_KNOWN ? 'many' : queries]])
}

export type PinnedArticle = { id: number; question: string; isPublished: boolean }

/** What is pinned, for editors: of one query, or of all by query. A withdrawn article stays pinned and is not shown. */
export async function listPins(
  connection: Connection,
  key: string | null,
): Promise<{ query: string; articles: PinnedArticle[] }[]> {
  const { rows } = await connection.execute(sql`
    select p.query, json_agg(json_build_object('id', a.id, 'question', coalesce(a.question, ''),
      'isPublished', a._status = 'published' and a.published_at <= now()) order by p.place) as articles
    from search_pins p join articles a on a.id = p.article_id
    where ${key}::text is null or p.query = ${key} group by p.query order by p.query limit 200`)
  return rows as { query: string; articles: PinnedArticle[] }[]
}
