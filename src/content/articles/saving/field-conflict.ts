/** A field that two people changed in ways that cannot both stand, as a refused save tells it. */
export type FieldConflict = {
  field: string
  /** What the panel calls the field, in the language of the account. */
  name: string
  /** What was sent, which is not saved. */
  mine: unknown
  /** What is stored. */
  theirs: unknown
  /** Who stored it and when (ISO 8601), where that is known. */
  who: string | null
  at: string | null
}
