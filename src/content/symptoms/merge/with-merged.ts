import { sql } from '@payloadcms/db-postgres'
import type { SQL } from '@payloadcms/db-postgres/drizzle'
import type { Payload } from 'payload'
import { connectionOf } from '@/db/connection'
import { idsInSql } from '@/db/ids-in-sql'

/**
 * A subquery of these symptoms and of those that were merged into them: an article about one of either is about them,
 * though its own, approved list of symptoms stays as it is.
 *
 * @param ids a list, or a query of them
 */
export const withMerged = (ids: readonly number[] | SQL) => {
  const list = 'length' in ids ? idsInSql(ids) : sql`array(${ids})`
  return sql`(select id from symptoms where id = any(${list}) or replaced_by_id = any(${list}))`
}

/** The symptom with this slug, and those that were merged into it; none for an unknown one. */
export async function idsBySlug(payload: Payload, slug: string): Promise<number[]> {
  const connection = await connectionOf(payload)
  const { rows } = await connection.execute(sql`
    select m.id from symptoms s join symptoms m on s.id in (m.id, m.replaced_by_id) where s.slug = ${slug} order by m.id`)
  return (rows as { id: number }[]).map((row) => row.id)
}

/** The symptoms of a body system (its id or slug) or region, and those that were merged into one of them. */
export async function idsOfPlace(
  payload: Payload,
  place: { system: number | string } | { region: string },
): Promise<number[]> {
  const connection = await connectionOf(payload)
  const own =
    'system' in place
      ? sql`select r.parent_id from symptoms_rels r join body_systems b on b.id = r.body_systems_id
          where r.path = 'bodySystems' and ${typeof place.system === 'number' ? sql`b.id` : sql`b.slug`} = ${place.system}`
      : sql`select parent_id from symptoms_body_regions where value::text = ${place.region}`
  const { rows } = await connection.execute(sql`
    select id from symptoms where id in (${own}) or replaced_by_id in (${own}) order by id`)
  return (rows as { id: number }[]).map((row) => row.id)
}
