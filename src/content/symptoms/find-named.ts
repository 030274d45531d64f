import { sql } from '@payloadcms/db-postgres'
import type { Payload } from 'payload'
import { connectionOf } from '@/db/connection'
import type { RelatedName } from './symptom-view'

/**
 * Resolves names to symptoms: by common name, else by medical name, else by exact synonym. A replaced symptom
 * resolves to its replacement. Case-insensitive.
 *
 * @param own the symptom that has these names; it is excluded
 * @returns in the order of `names`
 */
export async function findNamed(payload: Payload, own: number, names: string[]): Promise<RelatedName[]> {
  if (names.length === 0) return []
  const connection = await connectionOf(payload)
  const { rows } = await connection.execute(sql`
    with asked as (select distinct lower(trim(name)) as name from json_array_elements_text(${JSON.stringify(names)}::json) a(name)),
    named as (
      select id, lower(trim(plain_name)) as name, 1 as kind from symptoms
      union all select id, lower(trim(medical_name)), 2 from symptoms where medical_name <> ''
      union all select _parent_id, lower(trim(text)), 3 from symptoms_names where kind in ('exact', 'lay'))
    select distinct on (n.name) n.name, coalesce(r.slug, s.slug) as slug
    from asked join named n using (name) join symptoms s on s.id = n.id left join symptoms r on r.id = s.replaced_by_id
    where coalesce(r.id, s.id) <> ${own}
    order by n.name, n.kind, s.replaced_by_id nulls first, s.id`)
  const slugs = new Map((rows as { name: string; slug: string }[]).map(({ name, slug }) => [name, slug]))
  return names.map((name) => ({ name, slug: slugs.get(name.trim().toLowerCase()) ?? null }))
}
