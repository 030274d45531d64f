import { sql } from '@payloadcms/db-postgres'
import type { Payload, PayloadRequest } from 'payload'
import { connectionOf } from '@/db/connection'
import type { LastOffer } from './merge-values'
import { nameKey, type TermValues } from './term-values'

/** What an import knows about a term from an earlier one. `symptom` is null if editors have deleted it since. */
export type KnownTerm = { symptom: number | null; offer: LastOffer | null; isRetired: boolean }

/** The terms of earlier imports, and the symptoms by their names and codes. */
export type KnownSymptoms = {
  terms: Map<string, KnownTerm>
  /** The symptom that a term never imported before means: by its code, else by its names. */
  match(termId: string, values: TermValues): number | null
  /** A symptom's new names are found by the terms that follow. */
  addNames(symptom: number, values: TermValues): void
}

/** 1: the main name; 2: the medical one; 3: another exact one. */
type NamedRow = { id: number; name: string; kind: 1 | 2 | 3 }

/** Reads them. A symptom that was replaced stands for its replacement. */
export async function findKnown(payload: Payload | PayloadRequest): Promise<KnownSymptoms> {
  const connection = await connectionOf(payload)
  const known = await connection.execute(sql`
    select t.term, t.offer, t.is_retired as "isRetired", coalesce(s.replaced_by_id, s.id) as symptom
    from symptom_terms t left join symptoms s on s.id = t.symptom_id`)
  const named = await connection.execute(sql`
    select coalesce(s.replaced_by_id, s.id) as id, n.name, n.kind from symptoms s, lateral (
      select s.plain_name as name, 1 as kind
      union all select s.medical_name, 2 where s.medical_name <> ''
      union all select text, 3 from symptoms_names where _parent_id = s.id and kind in ('exact', 'lay')) n
    order by s.replaced_by_id nulls first, s.id`)
  const coded = await connection.execute(sql`
    select coalesce(s.replaced_by_id, s.id) as id, c.code from symptoms_codes c join symptoms s on s.id = c._parent_id
    where c.system in ('SYMP', 'HPO') order by s.id`)
  const byName = new Map<string, { id: number; kind: number }>()
  const add = ({ id, name, kind }: NamedRow) => {
    const key = nameKey(name)
    const before = byName.get(key)
    if (!before || before.kind > kind) byName.set(key, { id, kind })
  }
  for (const row of named.rows as NamedRow[]) add(row)
  const byCode = new Map((coded.rows as { id: number; code: string }[]).map(({ id, code }) => [code, id]))
  const terms = (known.rows as ({ term: string } & KnownTerm)[]).map(
    ({ term, ...rest }) => [term, rest] as const,
  )
  return {
    terms: new Map(terms),
    match(termId, { plainName, names }) {
      const own = byCode.get(termId) ?? byName.get(nameKey(plainName))?.id
      if (own !== undefined) return own
      // A synonym only counts for the main names: among the others a word is often shared.
      const main = names.flatMap(({ text, kind }) => {
        const found = kind === 'exact' ? byName.get(nameKey(text)) : undefined
        return found && found.kind < 3 ? [found.id] : []
      })
      return main[0] ?? null
    },
    addNames(symptom, { plainName, names }) {
      add({ id: symptom, name: plainName, kind: 1 })
      for (const { text, kind } of names) {
        if (kind === 'exact' || kind === 'lay') add({ id: symptom, name: text, kind: 3 })
      }
    },
  }
}
