import { sql } from '@payloadcms/db-postgres'
import type { Payload } from 'payload'
import { connectionOf } from '@/db/connection'

/** A symptom by one of its names, in lower case. */
export type NamedSymptom = { id: number; name: string }

/** The symptoms of body systems with all names that mean the same, by the body system's id. */
export async function symptomsOfSystems(
  payload: Payload,
  systems: readonly number[],
): Promise<Map<number, NamedSymptom[]>> {
  const found = new Map<number, NamedSymptom[]>()
  if (systems.length === 0) return found
  const connection = await connectionOf(payload)
  const { rows } = await connection.execute(sql`
    select distinct r.body_systems_id as system, s.id, lower(n.name) as name
    from symptoms s join symptoms_rels r on r.parent_id = s.id and r.path = 'bodySystems'
    cross join lateral (
      select s.plain_name as name union select s.medical_name
      union select text from symptoms_names where _parent_id = s.id and kind in ('exact', 'lay')) n
    where r.body_systems_id in (select value::int from jsonb_array_elements_text(${JSON.stringify(systems)}::jsonb))
      and s.replaced_by_id is null and n.name <> ''
    order by 1, 2, 3`)
  for (const { system, id, name } of rows as (NamedSymptom & { system: number })[])
    found.set(system, [...(found.get(system) ?? []), { id, name }])
  return found
}

/** The symptoms that a title names as whole words; where one name contains another, both are meant by the longer only. */
export function symptomsInTitle(title: string, symptoms: readonly NamedSymptom[]): number[] {
  let rest = title.toLowerCase()
  const ids = new Set<number>()
  for (const { id, name } of [...symptoms].sort((a, b) => b.name.length - a.name.length)) {
    const at = placeOf(rest, name)
    if (at === -1) continue
    ids.add(id)
    rest = `${rest.slice(0, at)}\n${rest.slice(at + name.length)}`
  }
  return [...ids]
}

const isLetter = (sign: string | undefined) => sign !== undefined && /[\p{L}\p{N}]/u.test(sign)

function placeOf(text: string, name: string): number {
  for (let at = text.indexOf(name); at !== -1; at = text.indexOf(name, at + 1)) {
    if (!isLetter(text[at - 1]) && !isLetter(text[at + name.length])) return at
  }
  return -1
}
