import { sql } from '@payloadcms/db-postgres'
import type { Payload } from 'payload'
import { isoTime } from '@/db/iso-time'
import { preparedConnection } from '@/db/prepared-connection'
import type { NamedLink } from '@/design/LinkList'

export type SymptomRow = {
  id: number
  slug: string
  plainName: string
  medicalName: string | null
  definition: string | null
  definitionSource: string | null
  redLineApproval: { text: string | null; by: string | null; on: string | null }
  replacedBy: number | null
  isSample: boolean | null
  names: { text: string; kind: string }[]
  codes: { system: string; code: string }[]
  bodyRegions: string[]
  bodySystems: NamedLink[]
  parents: number[]
  /** It and those that were merged into it. */
  same: number[]
}

/** The symptom with this slug, which is public as soon as it is stored, without what only staff may read. */
export async function readSymptom(payload: Payload, slug: string): Promise<SymptomRow | null> {
  const { rows } = await preparedConnection(payload).execute(sql`
    select s.id, s.slug, s.plain_name as "plainName", s.medical_name as "medicalName", s.definition,
      s.definition_source as "definitionSource", s.replaced_by_id as "replacedBy", s.is_sample as "isSample",
      json_build_object('text', s.red_line_approval_text, 'by', s.red_line_approval_by,
        'on', ${isoTime(sql`s.red_line_approval_on`)}) as "redLineApproval",
      coalesce((select json_agg(json_build_object('text', n.text, 'kind', n.kind) order by n._order)
        from symptoms_names n where n._parent_id = s.id), '[]') as names,
      coalesce((select json_agg(json_build_object('system', c.system, 'code', c.code) order by c._order)
        from symptoms_codes c where c._parent_id = s.id), '[]') as codes,
      array(select r.value::text from symptoms_body_regions r where r.parent_id = s.id order by r."order") as "bodyRegions",
      coalesce((select json_agg(json_build_object('slug', b.slug, 'name', b.name) order by r."order")
        from symptoms_rels r join body_systems b on b.id = r.body_systems_id
        where r.parent_id = s.id and r.path = 'bodySystems'), '[]') as "bodySystems",
      array(select r.symptoms_id from symptoms_rels r
        where r.parent_id = s.id and r.path = 'parents' order by r."order") as parents,
      array(select m.id from symptoms m where m.id = s.id or m.replaced_by_id = s.id order by m.id) as same
    from symptoms s where s.slug = ${slug} limit 1`)
  return (rows[0] as SymptomRow | undefined) ?? null
}
