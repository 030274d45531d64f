/** A field with conflicting changes by two people, as reported by a refused save. */
export type FieldConflict = {
  field: string
  /** The field's label in the user's language. */
  name: string
  /** What was sent and is not saved. */
  mine: unknown
  /** What is stored. */
  theirs: unknown
  /** Both as text: rows and blocks as lines, people and pictures by name. */
  texts: { mine: string; theirs: string }
  /** Who stored it and when (ISO 8601), if known. */
  who: string | null
  at: string | null
}
