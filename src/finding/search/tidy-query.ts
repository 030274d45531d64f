import { cleanLine } from '@/forms/clean-text'

/** Maximum query length in characters; the rest is cut off. */
export const QUERY_LENGTH = 100

/** Normalises a query: one line of visible text, single spaces. */
export const tidyQuery = (typed: string) => [...cleanLine(typed)].slice(0, QUERY_LENGTH).join('').trim()

/**
 * A query for Postgres (`websearch_to_tsquery`), where a hyphen before a word or phrase means "without". Other
 * hyphens mean nothing, but pile up until the parser fails.
 */
export const withoutLooseHyphens = (query: string) =>
  query.replace(/-(?![\p{L}\p{N}]|"[^"]*[\p{L}\p{N}])/gu, ' ')

/** Queries that may contain personal data (addresses, numbers) are never counted. */
const PERSONAL = /[@\d]|https?:|www\./i

/** The form in which a query without results is counted for editors; null if it must not be stored. */
export function countableQuery(query: string): string | null {
  const plain = query.toLocaleLowerCase('en')
  return PERSONAL.test(plain) || plain.length < 2 ? null : plain
}
