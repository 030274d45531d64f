import { cleanLine } from '@/forms/clean-text'

/** Longest query that is looked for, in characters; the rest is cut off. */
export const QUERY_LENGTH = 100

/** A query as typed made fit for a search: one line of what is visible, single blanks. */
export const tidyQuery = (typed: string) => [...cleanLine(typed)].slice(0, QUERY_LENGTH).join('').trim()

/**
 * A query as Postgres reads it (`websearch_to_tsquery`), where a hyphen before a word or a phrase means "without".
 * Others mean nothing, but pile up there until it gives up.
 */
export const withoutLooseHyphens = (query: string) =>
  query.replace(/-(?![\p{L}\p{N}]|"[^"]*[\p{L}\p{N}])/gu, ' ')

/** Queries that may hold something about a person (addresses, numbers) are never counted. */
const PERSONAL = /[@\d]|https?:|www\./i

/** The form in which a query without result is counted for editors; null where it must not be kept. */
export function countableQuery(query: string): string | null {
  const plain = query.toLocaleLowerCase('en')
  return PERSONAL.test(plain) || plain.length < 2 ? null : plain
}
