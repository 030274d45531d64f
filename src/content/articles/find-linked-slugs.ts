import { sql } from '@payloadcms/db-postgres'
import type { Payload } from 'payload'
import { isPublished } from '@/db/is-published'
import { readTogether } from '@/db/read-together'

type Linked = { id: number; slug: string }

/** Slugs of the published articles among these, by id. */
export async function findLinkedSlugs(payload: Payload, ids: number[]): Promise<Record<number, string>> {
  if (ids.length === 0) return {}
  const { linked } = await readTogether(payload, { linked: linkedQuery(ids) })
  return toSlugs(linked)
}

/** The rows of `findLinkedSlugs`. */
export const linkedQuery = (ids: number[]) => sql<Linked>`
  select a.id, a.slug from articles a where ${isPublished} and a.id = any(${sql.param(ids)}::int[])`

export const toSlugs = (rows: Linked[]): Record<number, string> =>
  Object.fromEntries(rows.map(({ id, slug }) => [id, slug]))
