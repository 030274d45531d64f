/** What a field said at an earlier save, in the list of earlier words. */
export type EarlierWord = {
  field: string
  /** The field's label in the user's language. */
  name: string
  /** Tells the field's values apart. */
  mark: string
  /** When it was sent; where `who` is null: until when it stood there (ISO 8601). */
  at: string
  /** Null for words that the site itself stored, or that were there before the first save was kept. */
  who: string | null
  /** Sent, but not stored in the article: somebody else had changed the same words. */
  isRefused: boolean
  /** The first words; empty for an empty field. */
  begins: string
}

export type EarlierWords = {
  words: EarlierWord[]
  /** For the next page; null on the last one. */
  next: string | null
  /** For how many days they are kept. */
  days: number
}

/** One of them whole, with what the field says now. */
export type OpenedWord = { field: string; value: unknown; texts: { earlier: string; now: string } }
