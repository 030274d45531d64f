import { sql } from '@payloadcms/db-postgres'
import type { PayloadRequest } from 'payload'
import { connectionOf } from '@/db/connection'
import { lockRows } from '@/db/lock-rows'
import type { KnownSymptoms } from './known-symptoms'
import type { OboTerm } from './obo/obo-file'

/** A term that earlier releases had and that is no longer used, with what it is now, if anything. */
export type RetiredTerm = { id: string; replacedBy: readonly string[] }

/**
 * What became of the symptom of a retired term. `redirected`: its address leads to the replacement; `unlisted`: the A to
 * Z no longer has it; `in use`: articles are about it, so editors decide.
 */
export type RetiredResult = { id: string; slug: string; result: 'redirected' | 'unlisted' | 'in use' }

/** The obsolete terms, and those that were merged into another, which names them as its other ids. */
export const retiredTerms = (terms: readonly OboTerm[]): RetiredTerm[] => [
  ...terms.filter(({ isObsolete }) => isObsolete).map(({ id, replacedBy }) => ({ id, replacedBy })),
  ...terms
    .filter(({ isObsolete }) => !isObsolete)
    .flatMap(({ id, otherIds }) => otherIds.map((other) => ({ id: other, replacedBy: [id] }))),
]

/**
 * Retires the symptoms that earlier imports made for these terms, in the transaction of the request. A symptom that
 * another term still has is left alone, and so is one that was retired before.
 */
export async function retireTerms(
  req: PayloadRequest,
  retired: readonly RetiredTerm[],
  { known, dryRun }: { known: KnownSymptoms; dryRun: boolean },
): Promise<RetiredResult[]> {
  const gone = new Set(retired.map(({ id }) => id))
  const inUse = new Set<number>()
  for (const [id, { symptom }] of known.terms) if (symptom !== null && !gone.has(id)) inUse.add(symptom)
  const results: RetiredResult[] = []
  for (const each of retired) {
    const before = known.terms.get(each.id)
    if (!before || before.symptom === null || before.isRetired || inUse.has(before.symptom)) continue
    const replacement = each.replacedBy
      .map((id) => known.terms.get(id)?.symptom)
      .find((id) => typeof id === 'number' && id !== before.symptom)
    const result = await retire(req, { id: each.id, symptom: before.symptom, replacement }, dryRun)
    if (result) results.push(result)
  }
  return results
}

type Retirement = { id: string; symptom: number; replacement: number | null | undefined }

async function retire(
  req: PayloadRequest,
  { id, symptom, replacement }: Retirement,
  dryRun: boolean,
): Promise<RetiredResult | null> {
  if (!dryRun) await lockRows(req, 'symptoms', [symptom])
  const connection = await connectionOf(req)
  const { rows } = await connection.execute(sql`
    select s.slug, s.replaced_by_id as "replacedBy", s.show_in_index as "isListed",
      exists (select 1 from articles_rels r where r.symptoms_id = s.id)
      or exists (select 1 from _articles_v v join _articles_v_rels r on r.parent_id = v.id
        where v.latest and r.symptoms_id = s.id)
      or exists (select 1 from symptoms o where o.replaced_by_id = s.id) as "isUsed"
    from symptoms s where s.id = ${symptom}`)
  const found = (rows as { slug: string; replacedBy: number | null; isListed: boolean; isUsed: boolean }[])[0]
  if (!found || found.replacedBy !== null) return null
  if (found.isUsed) return { id, slug: found.slug, result: 'in use' }
  const result = replacement ? 'redirected' : 'unlisted'
  if (!dryRun) {
    if (replacement || found.isListed) {
      await req.payload.update({
        collection: 'symptoms',
        id: symptom,
        data: replacement ? { replacedBy: replacement } : { showInIndex: false },
        depth: 0,
        req,
      })
    }
    await connection.execute(
      sql`update symptom_terms set is_retired = true, awaits_answer = false where term = ${id}`,
    )
  }
  return { id, slug: found.slug, result }
}
