import type { Practice } from '@/design/practice-place'
import type { AuthorFilters, AuthorListItem, FilterChoice } from './author-view'

type Place = Pick<Practice, 'city' | 'region' | 'country'>
type Filtered = Pick<AuthorListItem, 'specialties'> & { practice: Place | null }

/**
 * A normalised filter value: `Médico de familia` and `medico de familia` are equal.
 *
 * @returns lower case without accents, single spaces; empty if there is no letter or digit
 */
export function foldWords(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLocaleLowerCase('en')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
}

/** A practice's place as listed in the directory: `Larkfield Springs, OR`; null if no town is known. */
export function placeOf(practice: Place | null): string | null {
  if (!practice) return null
  const words = [practice.city, practice.region].filter((word) => word !== null && word !== '')
  return words.length > 0 ? words.join(', ') : practice.country
}

/** The authors with this specialty at this place; a null filter matches everyone. */
export function filterAuthors<T extends Filtered>(authors: T[], filters: AuthorFilters): T[] {
  return authors.filter(
    ({ specialties, practice }) =>
      isAmong(filters.specialty, specialties) && isAmong(filters.place, placesWithin(practice)),
  )
}

/**
 * Whether the filters are exactly as these authors spell them. Other spellings find the same authors, but their
 * number is unlimited.
 */
export function areOwnWords(authors: Filtered[], { specialty, place }: AuthorFilters): boolean {
  const isSpecialty = specialty === null || authors.some(({ specialties }) => specialties.includes(specialty))
  const isPlace = place === null || authors.some(({ practice }) => placesWithin(practice).includes(place))
  return isSpecialty && isPlace
}

const placesWithin = (practice: Place | null) => [
  placeOf(practice),
  practice?.city,
  practice?.region,
  practice?.country,
]

function isAmong(wanted: string | null, words: (string | null | undefined)[]): boolean {
  if (wanted === null) return true
  const folded = foldWords(wanted)
  return words.some((word) => word && foldWords(word) === folded)
}

/**
 * Words to choose from, by name. Those that differ only in accents or signs are one.
 *
 * @param words as authors have them, each with its number of authors
 */
export function choicesOf(words: FilterChoice[]): FilterChoice[] {
  const choices = new Map<string, FilterChoice>()
  for (const { name, count } of words) {
    const key = foldWords(name)
    if (key === '') continue
    const known = choices.get(key) ?? { name, count: 0 }
    choices.set(key, { name: known.name, count: known.count + count })
  }
  return [...choices.values()].sort((a, b) => a.name.localeCompare(b.name, 'en'))
}
