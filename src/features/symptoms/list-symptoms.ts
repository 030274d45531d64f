import type { Payload } from 'payload'
import type { Tagged } from '@/cache/tagged'
import { tags } from '@/cache/tags'
import { countArticles } from '@/features/articles/count-articles'
import type { LetterCount, SymptomIndexEntry } from './symptom-view'
import { groupByLetter } from './view/group-by-letter'

const MOST = 2000

/**
 * The A to Z: each symptom by its plain name, and by its medical and exact names with a pointer to it.
 * Related names are left out, because they mean something else.
 */
export async function listSymptoms(payload: Payload): Promise<Tagged<SymptomIndexEntry[]>> {
  const { docs } = await payload.find({
    collection: 'symptoms',
    where: { and: [{ showInIndex: { equals: true } }, { replacedBy: { exists: false } }] },
    select: { slug: true, plainName: true, medicalName: true, names: true },
    depth: 0,
    limit: MOST,
    pagination: false,
    overrideAccess: false,
  })
  const articlesOf = await countArticles(payload, 'symptoms')
  const entries = docs.flatMap(({ id, slug, plainName, medicalName, names }) => {
    const others = (names ?? []).filter(({ kind }) => kind === 'exact' || kind === 'lay')
    const texts = [medicalName, ...others.map(({ text }) => text)].filter((text) => typeof text === 'string')
    const distinct = [...new Map(texts.map((text) => [text.toLowerCase(), text])).values()]
    const articleCount = articlesOf(id)
    return [
      { slug, name: plainName, see: null, articleCount },
      ...distinct
        .filter((text) => text.toLowerCase() !== plainName.toLowerCase())
        .map((name) => ({ slug, name, see: plainName, articleCount })),
    ]
  })
  return {
    view: entries.sort((a, b) => a.name.localeCompare(b.name, 'en')),
    tags: [tags.symptoms, tags.articles],
  }
}

/** The letters of the A to Z, each with the number of entries that begin with it. */
export const lettersOf = (entries: SymptomIndexEntry[], language = 'en'): LetterCount[] =>
  groupByLetter(entries, language).map(({ letter, entries: found }) => ({ letter, count: found.length }))
