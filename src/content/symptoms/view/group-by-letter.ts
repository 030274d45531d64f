import { type Language, languages } from '@/design/languages'

/** Digits and signs share this group; it comes last. */
const OTHER_GROUP = '#'

const ALPHABET = Array.from('ABCDEFGHIJKLMNOPQRSTUVWXYZ')
/** In some languages a letter counts as its own, after the one that it looks like. */
const ALPHABETS: Record<Language, string[]> = {
  en: ALPHABET,
  es: [...ALPHABET.slice(0, 14), 'Ñ', ...ALPHABET.slice(14)],
}

/**
 * Puts the entries of the A to Z under their first letters. An accent on the letter does not count, unless the
 * language has the letter with it, as Spanish has Ñ.
 *
 * @param language BCP 47 tag of the site, which decides the alphabet and the order
 * @returns the whole alphabet, also letters without entries; then letters of other scripts that have some; then
 *   one group for digits and signs, if any. Each group is sorted by name
 */
export function groupByLetter<Entry extends { name: string }>(
  entries: Entry[],
  language = 'en',
): { letter: string; entries: Entry[] }[] {
  const [first] = language.split('-')
  const letters = ALPHABETS[languages.find(({ tag }) => tag === first)?.tag ?? 'en']
  const inOrder = new Intl.Collator(language, { sensitivity: 'base' }).compare
  const groups = new Map<string, Entry[]>(letters.map((letter) => [letter, []]))
  const sorted = entries.toSorted((a, b) => inOrder(a.name, b.name))
  const further = new Map<string, Entry[]>()
  for (const entry of sorted) {
    const letter = firstLetter(entry.name, letters)
    const place = groups.has(letter) ? groups : further
    const found = place.get(letter)
    if (found) found.push(entry)
    else place.set(letter, [entry])
  }
  const others = [...further].sort(([a], [b]) =>
    a === OTHER_GROUP || b === OTHER_GROUP
      ? Number(a === OTHER_GROUP) - Number(b === OTHER_GROUP)
      : inOrder(a, b),
  )
  return [...groups, ...others].map(([letter, found]) => ({ letter, entries: found }))
}

function firstLetter(name: string, letters: string[]): string {
  const [first = ''] = Array.from(name.trim().normalize('NFC').toUpperCase())
  if (letters.includes(first)) return first
  const [plain = ''] = Array.from(first.normalize('NFKD').toUpperCase())
  return /^\p{L}$/u.test(plain) ? plain : OTHER_GROUP
}
