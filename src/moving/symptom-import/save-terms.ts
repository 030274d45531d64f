import { sql } from '@payloadcms/db-postgres'
import type { PayloadRequest } from 'payload'
import { checkCode } from '@/content/symptoms/codes/check-code'
import { connectionOf } from '@/db/connection'
import { idsOf } from '@/db/ids-of'
import { lockRows } from '@/db/lock-rows'
import type { Symptom } from '@/payload-types'
import type { KnownSymptoms } from './known-symptoms'
import {
  firstOffer,
  type LastOffer,
  type MergedField,
  mergeValues,
  type Offer,
  type Stored,
} from './merge-values'
import type { OboTerm } from './obo/obo-file'
import type { TermValues } from './term-values'

/** What happened to a term. `absent`: editors have deleted its symptom, and it stays deleted. */
export type TermResult = {
  term: OboTerm
  result: 'created' | 'joined' | 'changed' | 'unchanged' | 'absent' | 'blocked'
  /** Its slug; null if there is none, or none yet. */
  slug: string | null
  kept: MergedField[]
  /** For `blocked`: why its symptom cannot be saved. */
  reason?: string
}

export type SaveContext = {
  known: KnownSymptoms
  /** Ids of the body systems by slug. */
  bodySystems: Map<string, number>
  nameSource: string
  /** Nothing is written: the results say what would happen. */
  dryRun: boolean
}

export type PreparedTerm = { term: OboTerm; values: TermValues }

/** Saves a batch of terms, in the transaction of the request; the terms above them come before them. */
export async function saveTerms(
  req: PayloadRequest,
  batch: readonly PreparedTerm[],
  context: SaveContext,
): Promise<TermResult[]> {
  const { known } = context
  const targets = batch.map(({ term, values }) => {
    const before = known.terms.get(term.id)
    return before ? before.symptom : known.match(term.id, values)
  })
  const ids = [...new Set(targets.filter((id) => id !== null && id > 0))] as number[]
  if (!context.dryRun) await lockRows(req, 'symptoms', ids)
  const stored = await readStored(req, ids)
  const results: TermResult[] = []
  for (const { term, values } of batch) {
    results.push(await saveTerm(req, { term, values }, stored, context))
  }
  return results
}

async function saveTerm(
  req: PayloadRequest,
  { term, values }: PreparedTerm,
  stored: Map<number, Symptom>,
  context: SaveContext,
): Promise<TermResult> {
  const { known, dryRun } = context
  const before = known.terms.get(term.id)
  if (before && before.symptom === null) return { term, result: 'absent', slug: null, kept: [] }
  const target = before ? before.symptom : known.match(term.id, values)
  const offer = offerOf(values, context)
  if (target === null) return create(req, { term, values, offer }, stored, context)
  const symptom = stored.get(target)
  // In a dry run: joined to a symptom that an earlier term would create.
  if (!symptom) return { term, result: 'joined', slug: null, kept: [] }
  const last = before?.offer ?? null
  const {
    patch,
    kept,
    offer: offered,
  } = mergeValues(storedOf(symptom), last, withoutItself(offer, target), {
    nameSource: context.nameSource,
    mayRemove: !term.isDamaged,
  })
  const isChanged = Object.keys(patch).length > 0
  const bad = isChanged ? (patch.codes ?? symptom.codes ?? []).find(isBadCode) : undefined
  if (bad) {
    const reason = `its code ${bad.system} ${bad.code} has not the form of its system; correct it in the panel`
    return { term, result: 'blocked', slug: symptom.slug, kept, reason }
  }
  if (!dryRun) {
    if (isChanged) {
      const saved = await req.payload.update({
        collection: 'symptoms',
        id: target,
        data: patch as Partial<Symptom>,
        depth: 0,
        req,
      })
      stored.set(target, saved)
    }
    await remember(req, { term: term.id, symptom: target, offer: offered })
  }
  known.terms.set(term.id, { symptom: target, offer: offered, isRetired: false })
  const result = isChanged ? (before ? 'changed' : 'joined') : before ? 'unchanged' : 'joined'
  return { term, result, slug: symptom.slug, kept }
}

async function create(
  req: PayloadRequest,
  { term, values, offer }: PreparedTerm & { offer: Offer },
  stored: Map<number, Symptom>,
  { known, nameSource, dryRun }: SaveContext,
): Promise<TermResult> {
  const { plainName, definition, definitionSource, codes, bodySystems, parents } = offer
  const names = offer.names.map((name) => ({ ...name, language: 'en', source: nameSource }))
  // In a dry run the terms below refer to it by a number that no symptom has.
  let id = -1 - known.terms.size
  let slug: string | null = null
  if (!dryRun) {
    const symptom = await req.payload.create({
      collection: 'symptoms',
      // The slug is made from the name by its field.
      data: {
        plainName,
        names,
        definition,
        definitionSource,
        codes,
        bodySystems,
        parents,
        showInIndex: false,
      } as Symptom,
      depth: 0,
      req,
    })
    ;({ id, slug } = symptom)
    stored.set(id, symptom)
    await remember(req, { term: term.id, symptom: id, offer: firstOffer(offer), awaitsAnswer: true })
  }
  known.terms.set(term.id, { symptom: id, offer: firstOffer(offer), isRetired: false })
  known.addNames(id, values)
  return { term, result: 'created', slug, kept: [] }
}

/** With ids. What is not in the database is not offered: it will be once it is there. */
function offerOf(values: TermValues, { known, bodySystems }: SaveContext): Offer {
  const { plainName, names, definition, definitionSource, codes } = values
  return {
    plainName,
    names,
    definition,
    definitionSource,
    codes,
    bodySystems: values.bodySystems.flatMap((slug) => bodySystems.get(slug) ?? []),
    parents: [...new Set(values.parents.flatMap((parent) => known.terms.get(parent)?.symptom ?? []))],
  }
}

/** Two terms may be one symptom here, of which one lies under the other. */
const withoutItself = (offer: Offer, own: number): Offer => ({
  ...offer,
  parents: offer.parents.filter((parent) => parent !== own),
})

async function readStored(req: PayloadRequest, ids: number[]): Promise<Map<number, Symptom>> {
  if (ids.length === 0) return new Map()
  const { docs } = await req.payload.find({
    collection: 'symptoms',
    where: { id: { in: ids } },
    depth: 0,
    limit: ids.length,
    pagination: false,
    req,
  })
  return new Map(docs.map((doc) => [doc.id, doc]))
}

const storedOf = (symptom: Symptom): Stored => ({
  plainName: symptom.plainName,
  medicalName: symptom.medicalName ?? null,
  names: symptom.names ?? [],
  definition: symptom.definition || null,
  definitionSource: symptom.definitionSource || null,
  codes: symptom.codes ?? [],
  bodySystems: idsOf(symptom.bodySystems),
  parents: idsOf(symptom.parents),
})

/** The form was not checked before there was a list of systems. */
const isBadCode = ({ system, code }: { system: string; code: string }) =>
  checkCode(system as Parameters<typeof checkCode>[0], code) !== null

type Memory = { term: string; symptom: number; offer: LastOffer; awaitsAnswer?: boolean }

async function remember(
  req: PayloadRequest,
  { term, symptom, offer, awaitsAnswer = false }: Memory,
): Promise<void> {
  const connection = await connectionOf(req)
  await connection.execute(sql`
    insert into symptom_terms (term, symptom_id, offer, awaits_answer)
    values (${term}, ${symptom}, ${JSON.stringify(offer)}::jsonb, ${awaitsAnswer})
    on conflict (term) do update set symptom_id = excluded.symptom_id, offer = excluded.offer, is_retired = false,
      imported_at = clock_timestamp()
    where symptom_terms.offer is distinct from excluded.offer or symptom_terms.is_retired
      or symptom_terms.symptom_id is distinct from excluded.symptom_id`)
}
