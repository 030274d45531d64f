/** Formatting that carries meaning beyond the text; it is reported to the writer. */
export type LeftKind =
  | 'struck'
  | 'hidden'
  | 'noteMark'
  | 'comment'
  | 'inserted'
  | 'ticked'
  | 'numbering'
  | 'picture'

/** Something that was not taken over as it was, its text, and the words before it; a picture may have no text. */
export type Left = { kind: LeftKind; words: string; after: string }

export type Report = (left: Left) => void
