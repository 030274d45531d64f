import { readQuery } from '../query/read-query'
import { tidyQuery } from '../tidy-query'

/** Longer queries are nobody else's. */
const LONGEST = 200

/**
 * The normal form in which a query has pinned articles: its words without case, accents, punctuation and spelling.
 *
 * @returns null for a query with operators, without words or too long
 */
export function pinKey(query: string): string | null {
  const { words, phrases, without } = readQuery(tidyQuery(query))
  if (phrases.length > 0 || without.length > 0) return null
  const key = words.map(({ word }) => word).join(' ')
  return key === '' || key.length > LONGEST ? null : key
}
