import { sql } from '@payloadcms/db-postgres'
import type { RelatedName } from './symptom-view'

type NamedRow = { name: string; slug: string }

/**
 * Resolves names to symptoms: by common name, else by medical name, else by exact synonym. A replaced symptom
 * resolves to its replacement. Case-insensitive. For `readTogether`.
 *
 * @param own the symptom that has these names; it is excluded
 */
export const namedQuery = (own: number, names: string[]) => sql<NamedRow>`
    with asked as (
      select distinct lower(trim(name)) as name from unnest(array(select unnest(${sql.param(names)}::text[]))) a(name))
    select distinct on (a.name) a.name, coalesce(r.slug, s.slug) as slug
    from asked a
      -- Each has an index on this expression.
      cross join lateral (
        select id, 1 as kind from symptoms where lower(trim(plain_name)) = a.name
        union all select id, 2 from symptoms where lower(trim(medical_name)) = a.name and medical_name <> ''
        union all select _parent_id, 3 from symptoms_names
          where lower(trim(text)) = a.name and kind in ('exact', 'lay')) n
      -- With an offset each is looked up by its id: they are few, and all symptoms may be many.
      cross join lateral (select * from symptoms s where s.id = n.id offset 0) s
      left join lateral (select * from symptoms r where r.id = s.replaced_by_id offset 0) r on true
    where coalesce(r.id, s.id) <> ${own}
    order by a.name, n.kind, s.replaced_by_id nulls first, s.id`

/** The names in their own order, each with the symptom that it really names. */
export function toNamed(names: string[], rows: NamedRow[]): RelatedName[] {
  const slugs = new Map(rows.map(({ name, slug }) => [name, slug]))
  return names.map((name) => ({ name, slug: slugs.get(name.trim().toLowerCase()) ?? null }))
}
