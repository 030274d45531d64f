import type { Payload } from 'payload'
import type { Tagged } from '@/cache/tagged'
import { pagingOf, partOf } from '@/design/paging'
import { isShortIndex, letterAddress, letterKey } from './letter-address'
import { listSymptoms } from './list-symptoms'
import type { LetterGroup, SymptomIndexView } from './symptom-view'
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
  const { view: entries, tags } = await listSymptoms(payload)
  const groups = groupByLetter(entries, language)
  const letters = groups.map(({ letter, entries: found }) => ({ letter, count: found.length }))
  const symptoms = entries.filter(({ see }) => see === null)
  const about = {
    symptomCount: symptoms.length,
    nameCount: entries.length - symptoms.length,
    letters,
    isShort: isShortIndex(letters),
  }
  if (asked.letter !== null) {
    const part = partOfLetter(groups, asked.letter, asked.page)
    return part && { view: { ...about, ...part, oftenAnswered: [] }, tags }
  }
  const paging = pagingOf('/symptoms', asked.page)
  if (!paging) return null
  const oftenAnswered = about.isShort
    ? []
    : symptoms
        .filter(({ articleCount }) => articleCount > 0)
        .sort((a, b) => b.articleCount - a.articleCount)
        .slice(0, OFTEN_MOST)
  return {
    view: { ...about, groups: about.isShort ? groups : [], letter: null, oftenAnswered, paging },
    tags,
  }
}

function partOfLetter(groups: LetterGroup[], key: string, page: number) {
  const group = groups.find(({ letter }) => letterKey(letter) === key)
  const count = group?.entries.length ?? 0
  if (!group || count === 0) return null
  const paging = pagingOf(letterAddress(group.letter), page, [count, LINES_A_PAGE])
  if (!paging) return null
  const entries = partOf(group.entries, page, LINES_A_PAGE)
  return { groups: [{ letter: group.letter, entries }], letter: { letter: group.letter, count }, paging }
}
