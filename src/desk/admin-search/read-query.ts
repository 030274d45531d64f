const LONGEST = 200
const MOST_WORDS = 8

/** Fewer characters than this would match nearly everything. */
export const SHORTEST = 2

/**
 * The sanitised query: one line without control characters, at most 200 characters.
 *
 * @param given a URL parameter, possibly repeated
 */
export function readQuery(given: string | string[] | undefined): string {
  const text = (Array.isArray(given) ? given[0] : given) ?? ''
  const line = text.replace(/[\p{Cc}\p{Cs}\p{Zl}\p{Zp}\s]+/gu, ' ').trim()
  return Array.from(line).slice(0, LONGEST).join('').trim()
}

/** The words that a result must contain, all of them. */
export const wordsOf = (query: string): string[] => [...new Set(query.split(' '))].slice(0, MOST_WORDS)

/** Escapes a word for a LIKE pattern. */
export const literal = (word: string): string => word.replace(/[\\%_]/g, '\\$&')
