/**
 * Something that a query leads to beside articles, as it is read: all kinds in one statement, since asking costs more
 * than finding them.
 */
export type AlsoRow = {
  kind: 'card' | 'near' | 'author' | 'page'
  slug: string
  name: string
  /** The definition of a symptom, or the place of an author. */
  note: string | null
  /** Whether it was found by the query as it was asked, and not by its correction. */
  isAsked: boolean
}

/** Those of one kind. */
export const ofKind = (rows: readonly AlsoRow[], kind: AlsoRow['kind']): AlsoRow[] =>
  rows.filter((row) => row.kind === kind)
