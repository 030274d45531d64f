import type { Payload } from 'payload'
import type { Tagged } from '@/cache/tagged'
import { tags } from '@/cache/tags'
import { linesQuery, oftenAnsweredQuery, symptomCountsQuery, toEntry } from '@/content/lists/listed-symptoms'
import { readTogether } from '@/db/read-together'
import { pagingOf } from '@/design/paging'
import { isShortIndex, letterAddress, letterKey, SHORT_MOST } from './letter-address'
import { type Letter, lettersOf, listSymptoms } from './list-symptoms'
import type { SymptomIndexView } from './symptom-view'
import { groupByLetter } from './view/group-by-letter'

/** Lines on one page of a letter. */
export const LINES_A_PAGE = 150
const OFTEN_MOST = 24

/**
 * One page of the A to Z.
 *
 * @param language of the site, which decides the alphabet
 * @param asked the letter as URLs have it, null for the first page of all; the page of the letter, from 1
 * @returns null for a letter without entries, and beyond its last page
 */
export async function findSymptomIndex(
  payload: Payload,
  language: string,
  asked: { letter: string | null; page: number } = { letter: null, page: 1 },
): Promise<Tagged<SymptomIndexView> | null> {
  const found = await readTogether(payload, {
    letters: symptomCountsQuery('letter'),
    lines: symptomCountsQuery('line'),
  })
  const letters = lettersOf(found.letters, language)
  const countOf = (kind: string) => found.lines.find(({ key }) => key === kind)?.count ?? 0
  const about = {
    symptomCount: countOf('plain'),
    nameCount: countOf('other'),
    letters: letters.map(({ letter, count }) => ({ letter, count })),
    isShort: isShortIndex(letters),
  }
  const part =
    asked.letter === null
      ? await wholeIndex(payload, language, about.isShort, asked.page)
      : await partOfLetter(payload, letters, asked.letter, asked.page)
  return part && { view: { ...about, ...part }, tags: [tags.symptoms, tags.articles] }
}

type Part = Pick<SymptomIndexView, 'groups' | 'letter' | 'oftenAnswered' | 'paging'>

async function wholeIndex(
  payload: Payload,
  language: string,
  isShort: boolean,
  page: number,
): Promise<Part | null> {
  const paging = pagingOf('/symptoms', page)
  if (!paging) return null
  if (isShort) {
    const { view } = await listSymptoms(payload, SHORT_MOST)
    return { groups: groupByLetter(view, language), letter: null, oftenAnswered: [], paging }
  }
  const { often } = await readTogether(payload, { often: oftenAnsweredQuery(OFTEN_MOST) })
  return { groups: [], letter: null, oftenAnswered: often.map(toEntry), paging }
}

async function partOfLetter(
  payload: Payload,
  letters: Letter[],
  key: string,
  page: number,
): Promise<Part | null> {
  const found = letters.find(({ letter, count }) => count > 0 && letterKey(letter) === key)
  if (!found) return null
  const { letter, count, forms } = found
  const paging = pagingOf(letterAddress(letter), page, [count, LINES_A_PAGE])
  if (!paging) return null
  const { lines } = await readTogether(payload, { lines: linesQuery(forms, LINES_A_PAGE, page) })
  return {
    groups: [{ letter, entries: lines.map(toEntry) }],
    letter: { letter, count },
    oftenAnswered: [],
    paging,
  }
}
