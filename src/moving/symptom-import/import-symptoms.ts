import { sql } from '@payloadcms/db-postgres'
import type { Payload } from 'payload'
import { connectionOf } from '@/db/connection'
import { runInTransaction } from '@/db/run-in-transaction'
import { chooseHidden, type TermList } from './choose-hidden'
import { hiddenTerms } from './hidden-terms'
import { findKnown, type KnownSymptoms } from './known-symptoms'
import { type OboFile, OboFileError } from './obo/obo-file'
import type { ImportReport } from './report'
import { retiredTerms, retireTerms } from './retire-terms'
import { type PreparedTerm, saveTerms, type TermResult } from './save-terms'
import { type TermTree, treeOf } from './term-tree'
import { isGroup, nameKey, openLicence, placeInBody, valuesOf } from './term-values'

/** Terms of one transaction: as long as an editor's save may have to wait. */
const BATCH = 25

export type ImportOptions = {
  dryRun: boolean
  /** In addition to ours. */
  hide: TermList
  /** Before both. */
  allow: TermList
  /** After each batch. */
  onProgress?: (done: number, total: number) => void
  /** Stops after the current batch. */
  ending?: AbortSignal
}

/**
 * Imports an ontology's live terms as symptoms, each batch in one transaction. What an earlier import stored is merged
 * with what editors have changed since; the same file again changes nothing, and after an interruption it goes on where
 * it stopped.
 *
 * @throws OboFileError if there is nothing to import
 */
export async function importSymptoms(
  payload: Payload,
  file: OboFile,
  options: ImportOptions,
): Promise<ImportReport> {
  const { dryRun, onProgress, ending } = options
  if (file.terms.length === 0) {
    throw new OboFileError('there is no term in this file; it must be an ontology in the OBO format')
  }
  const tree = treeOf(file.terms)
  const { prepared, hidden, groups } = prepare(file, tree, options)
  const known = await findKnown(payload)
  const bodySystems = await findBodySystems(payload)
  const context = { known, bodySystems, nameSource: file.title ?? 'Ontology', dryRun }
  const results: TermResult[] = []
  for (let from = 0; from < prepared.length && !ending?.aborted; from += BATCH) {
    const batch = prepared.slice(from, from + BATCH)
    results.push(...(await runInTransaction(payload, (req) => saveTerms(req, batch, context))))
    onProgress?.(results.length, prepared.length)
  }
  const isWhole = results.length === prepared.length && !ending?.aborted
  const retired = retiredTerms(file.terms)
  return {
    release: file.release,
    dryRun,
    isWhole,
    total: prepared.length,
    results,
    // Only once the terms that replace them are there.
    retired: isWhole
      ? await runInTransaction(payload, (req) => retireTerms(req, retired, { known, dryRun }))
      : [],
    counts: countTerms(file),
    groups,
    hidden: [...hidden],
    leftByEarlier: leftOver(file, known),
    missingBodySystems: missing(prepared, bodySystems),
    hasDefinitions: openLicence(file.licence) !== null,
    licence: file.licence,
    problems: [...file.problems, ...tree.problems].sort((a, b) => a.line - b.line),
    problemCount: file.problemCount + tree.problems.length,
    unreadTags: Object.fromEntries(file.unreadTags),
  }
}

/** The terms that become symptoms, with their values; each after those above it. */
function prepare(file: OboFile, tree: TermTree, { hide, allow }: ImportOptions) {
  const groups = tree.terms.filter(isGroup).map(({ id, name }) => ({ id, name: name ?? '' }))
  const grouping = new Set(groups.map(({ id }) => id))
  const hiddenIds = chooseHidden(tree, { hide: [...hiddenTerms, ...hide], allow })
  const hidden = tree.terms
    .filter(({ id }) => hiddenIds.has(id) && !grouping.has(id))
    .map(({ id, name }) => ({ id, name: name ?? '' }))
  const shownTerms = tree.terms.filter(({ id }) => !grouping.has(id) && !hiddenIds.has(id))
  const shown = new Set(shownTerms.map(({ id }) => id))
  const taken = new Set(shownTerms.map(({ name }) => nameKey(name ?? '')))
  const places = placeInBody(tree)
  const prepared: PreparedTerm[] = shownTerms.map((term) => ({
    term,
    values: valuesOf(term, { tree, file, places, shown, taken }),
  }))
  return { prepared, hidden, groups }
}

function countTerms({ terms }: OboFile): ImportReport['counts'] {
  const live = terms.filter(({ isObsolete }) => !isObsolete)
  const synonyms = { EXACT: 0, RELATED: 0, NARROW: 0, BROAD: 0, LAY: 0 }
  for (const { scope } of terms.flatMap((term) => term.synonyms)) synonyms[scope]++
  return {
    live: live.length,
    obsolete: terms.length - live.length,
    replaced: terms.filter(({ isObsolete, replacedBy }) => isObsolete && replacedBy.length > 0).length,
    synonyms,
    definitions: live.filter(({ definition }) => definition !== null).length,
    references: terms.reduce((sum, { references }) => sum + references.length, 0),
  }
}

/** Terms that an earlier import of the same ontology had, and that this file does not even call obsolete. */
function leftOver({ terms }: OboFile, known: KnownSymptoms): string[] {
  const prefixOf = (id: string) => id.slice(0, id.indexOf(':') + 1)
  const named = new Set(terms.flatMap(({ id, otherIds }) => [id, ...otherIds]))
  const prefixes = new Set(terms.map(({ id }) => prefixOf(id)))
  return [...known.terms.keys()].filter((id) => prefixes.has(prefixOf(id)) && !named.has(id))
}

function missing(prepared: PreparedTerm[], bodySystems: Map<string, number>): string[] {
  const slugs = new Set(prepared.flatMap(({ values }) => values.bodySystems))
  return [...slugs].filter((slug) => !bodySystems.has(slug)).sort()
}

async function findBodySystems(payload: Payload): Promise<Map<string, number>> {
  const connection = await connectionOf(payload)
  const { rows } = await connection.execute(sql`select id, slug from body_systems`)
  return new Map((rows as { id: number; slug: string }[]).map(({ id, slug }) => [slug, id]))
}
