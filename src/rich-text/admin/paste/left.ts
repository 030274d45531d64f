/** What a look said that words alone do not say; the writer is told. */
export type LeftKind =
  | 'struck'
  | 'hidden'
  | 'noteMark'
  | 'comment'
  | 'inserted'
  | 'ticked'
  | 'numbering'
  | 'picture'

/** Something that was not taken over as it was, its words, and the words before it; a picture may say nothing. */
export type Left = { kind: LeftKind; words: string; after: string }

export type Report = (left: Left) => void
