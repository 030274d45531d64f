/** Longer queries are questions and not names. */
const MOST_WORDS = 5
/** Said before and after names. */
const TITLES = new Set(['dr', 'dra', 'doctor', 'doctora', 'prof', 'md', 'do', 'np', 'pa', 'rn', 'phd'])
const ACCENTS = /[\u0300-\u036F]/g
/** Letters that do not come apart into one without its sign. */
const SIGNED: Record<string, string> = { ø: 'o', ł: 'l', đ: 'd', ı: 'i' }
const BETWEEN = /[\0-/:-@[-`{-\u00BF\u2000-\u206F]+/

/**
 * The words of a query by which it is compared with names of people, places and pages: in lower case and without
 * accents, as the function `words_of_name` of the database has those of names.
 *
 * @returns null for a query that cannot be a name
 */
export function wordsOfName(query: string): string[] | null {
  const words = query
    .normalize('NFKD')
    .replace(ACCENTS, '')
    .toLowerCase()
    .replace(/[øłđı]/g, (letter) => SIGNED[letter] ?? letter)
    .split(BETWEEN)
    .filter((word) => word !== '' && !TITLES.has(word))
  const isName = words.length > 0 && words.length <= MOST_WORDS && words.some((word) => word.length > 2)
  return isName ? words : null
}
