import { sql } from '@payloadcms/db-postgres'
import type { Payload } from 'payload'
import type { SymptomLink } from '@/content/articles/article-view'
import { idsInSql } from '@/db/ids-in-sql'
import { readTogether } from '@/db/read-together'
import type { NamedLink } from '@/design/LinkList'

type Named = NamedLink & { id: number }

/** `stated`: the ids among those asked for that it stands for, its own or of symptoms that were merged into it. */
type FoundSymptom = SymptomLink & { id: number; stated: number[] }

/**
 * Names of these symptoms, in the order of `ids`, without related ones, and their body systems. One that was merged into
 * another is that one.
 */
export async function findSymptomNames(
  payload: Payload,
  ids: number[],
): Promise<{ symptoms: FoundSymptom[]; bodySystems: Named[] }> {
  if (ids.length === 0) return { symptoms: [], bodySystems: [] }
  const { names } = await readTogether(payload, { names: namesQuery(ids) })
  return toNames(ids, names)
}

/** The rows of `findSymptomNames`. Symptoms and body systems are public as soon as they are stored. */
export const namesQuery = (ids: number[]) => sql<NameRow>`
    select s.id, m.stated, s.slug, s.plain_name as name, s.medical_name as "medicalName",
      array(
        select text from symptoms_names n where n._parent_id = s.id and n.kind in ('exact', 'lay')
        order by n._order) as others,
      coalesce((
        select json_agg(json_build_object('system', c.system, 'code', c.code) order by c._order)
        from symptoms_codes c where c._parent_id = s.id), '[]') as codes,
      coalesce((
        select json_agg(json_build_object('id', b.id, 'slug', b.slug, 'name', b.name) order by r."order")
        from symptoms_rels r join body_systems b on b.id = r.body_systems_id
        where r.parent_id = s.id and r.path = 'bodySystems'), '[]') as systems
    from (
      select coalesce(replaced_by_id, id) as id, array_agg(id) as stated
      from symptoms where id = any(${idsInSql(ids)}) group by 1) m
    cross join lateral (select * from symptoms s where s.id = m.id offset 0) s`

/** @param ids in the order in which they are wanted */
export function toNames(ids: number[], rows: NameRow[]): { symptoms: FoundSymptom[]; bodySystems: Named[] } {
  const byStated = new Map(rows.flatMap((row) => row.stated.map((id) => [id, row] as const)))
  const ordered = [...new Set(ids.flatMap((id) => byStated.get(id) ?? []))]
  return {
    symptoms: ordered.map(({ id, stated, slug, name, medicalName, others, codes }) => ({
      id,
      stated,
      slug,
      name,
      otherNames: [...new Set([medicalName, ...others].filter((text) => text !== null))],
      codes,
    })),
    bodySystems: [
      ...new Map(ordered.flatMap(({ systems }) => systems).map((system) => [system.id, system])).values(),
    ],
  }
}

export type NameRow = Pick<SymptomLink, 'slug' | 'name' | 'codes'> & {
  id: number
  stated: number[]
  medicalName: string | null
  others: string[]
  systems: Named[]
}
