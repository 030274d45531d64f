import type { Practice } from '@/design/practice-place'
import type { AuthorFilters, AuthorListItem, FilterChoice } from './author-view'

/**
 * A word as filters compare it: `Médico  de familia` and `medico de familia` are the same.
 *
 * @returns small letters without accents, one blank between words; empty for what has no letter or digit
 */
export function foldWords(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLocaleLowerCase('en')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
}

/** Where a practice is, as the directory lists places: `Larkfield Springs, OR`; null where no town is known. */
export function placeOf(practice: Practice | null): string | null {
  if (!practice) return null
  const words = [practice.city, practice.region].filter((word) => word !== null && word !== '')
  return words.length > 0 ? words.join(', ') : practice.country
}

/** The authors who practise this specialty at this place; a filter that is null lets everyone through. */
export function filterAuthors<T extends AuthorListItem>(authors: T[], filters: AuthorFilters): T[] {
  return authors.filter(
    ({ specialties, practice }) =>
      isAmong(filters.specialty, specialties) && isAmong(filters.place, placesWithin(practice)),
  )
}

/**
 * Whether the filters are words of these authors, letter by letter. Any other spelling finds the same authors, but
 * there is no end of spellings.
 */
export function areOwnWords(authors: AuthorListItem[], { specialty, place }: AuthorFilters): boolean {
  const isSpecialty = specialty === null || authors.some(({ specialties }) => specialties.includes(specialty))
  const isPlace = place === null || authors.some(({ practice }) => placesWithin(practice).includes(place))
  return isSpecialty && isPlace
}

/** All specialties by name, each with the number of its authors. */
export const specialtiesOf = (authors: AuthorListItem[]): FilterChoice[] =>
  choicesOf(authors.map(({ specialties }) => specialties))

/** All places by name, each with the number of its authors. */
export const placesOf = (authors: AuthorListItem[]): FilterChoice[] =>
  choicesOf(authors.map(({ practice }) => [placeOf(practice) ?? '']))

const placesWithin = (practice: Practice | null) => [
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

function choicesOf(wordsOfEach: string[][]): FilterChoice[] {
  const choices = new Map<string, FilterChoice>()
  for (const words of wordsOfEach) {
    for (const [key, name] of new Map(words.map((word) => [foldWords(word), word]))) {
      if (key === '') continue
      const known = choices.get(key) ?? { name, count: 0 }
      choices.set(key, { name: known.name, count: known.count + 1 })
    }
  }
  return [...choices.values()].sort((a, b) => a.name.localeCompare(b.name, 'en'))
}
