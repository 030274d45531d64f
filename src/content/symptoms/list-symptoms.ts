import type { Payload } from 'payload'
import type { Tagged } from '@/cache/tagged'
import { tags } from '@/cache/tags'
import { linesQuery, toEntry } from '@/content/lists/listed-symptoms'
import { readTogether } from '@/db/read-together'
import type { LetterCount, SymptomIndexEntry } from './symptom-view'
import { groupByLetter } from './view/group-by-letter'

/** More than any vocabulary has. */
const ALL = 1_000_000

/**
 * The A to Z: each symptom by its common name, and by its medical and exact names with a pointer to it. Related
 * names are omitted, because they mean something else.
 *
 * @param limit how many lines at most
 */
export async function listSymptoms(payload: Payload, limit = ALL): Promise<Tagged<SymptomIndexEntry[]>> {
  const { lines } = await readTogether(payload, { lines: linesQuery(null, limit) })
  const inOrder = new Intl.Collator('en').compare
  return {
    view: lines.map(toEntry).sort((a, b) => inOrder(a.name, b.name)),
    tags: [tags.symptoms, tags.articles],
  }
}

/** A letter of the A to Z, with the forms of it that names begin with: `A`, `Á`. */
export type Letter = LetterCount & { forms: string[] }

/**
 * The letters of the A to Z.
 *
 * @param rows of `symptomCountsQuery('letter')`
 * @param language of the site, which decides the alphabet
 */
export const lettersOf = (rows: { key: string; count: number }[], language = 'en'): Letter[] =>
  groupByLetter(
    rows.map(({ key, count }) => ({ name: key, count })),
    language,
  ).map(({ letter, entries }) => ({
    letter,
    count: entries.reduce((sum, { count }) => sum + count, 0),
    forms: entries.map(({ name }) => name),
  }))
