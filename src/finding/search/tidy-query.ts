import { cleanLine } from '@/forms/clean-text'

/** Maximum query length in characters; the rest is cut off. People ask in several sentences. */
export const QUERY_LENGTH = 600

/** What is counted for editors is a few words; a story may tell who wrote it. */
const COUNTED_LENGTH = 100

/** Normalises a query: one line of visible text, single spaces. */
export const tidyQuery = (typed: string) => [...cleanLine(typed)].slice(0, QUERY_LENGTH).join('').trim()

/** Queries that may contain personal data (addresses, numbers) are never counted. */
const PERSONAL = /[@\d]|https?:|www\./i

/** The form in which a query without results is counted for editors; null if it must not be stored. */
export function countableQuery(query: string): string | null {
  const plain = query.toLocaleLowerCase('en')
  return PERSONAL.test(plain) || plain.length < 2 || plain.length > COUNTED_LENGTH ? null : plain
}
