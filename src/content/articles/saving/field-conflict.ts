/** A field with conflicting changes by two people, as reported by a refused save. */
export type FieldConflict = {
  field: string
  /** The field's label in the user's language. */
  name: string
  /** What was sent and is not saved. */
  mine: unknown
  /** What is stored. */
  theirs: unknown
  /** Who stored it and when (ISO 8601), if known. */
  who: string | null
  at: string | null
}
