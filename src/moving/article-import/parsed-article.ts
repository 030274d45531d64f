/** A remark on one line of the file, counted from 1. */
export type ImportNote = { line: number; message: string }

/** A block of an article's body in reading order; `line` is where it begins, counted from 1. */
export type Block =
  | { kind: 'heading'; level: 2 | 3 | 4; text: string; line: number }
  | { kind: 'paragraph'; text: string; line: number }
  | { kind: 'list'; ordered: boolean; items: string[]; line: number }
  | { kind: 'break'; line: number }

/** A practice: only what the text says, nothing inferred. */
export type ParsedPractice = {
  name: string
  street: string | null
  city: string | null
  region: string | null
  country: string | null
}

export type ParsedAuthor = {
  name: string
  /** Abbreviations in their usual spelling: `['MD', 'PhD']`. */
  credentials: string[]
  practice: ParsedPractice | null
}

/** The authors named at the end of the file; null if there is nobody. */
export type ParsedByline = {
  authors: ParsedAuthor[]
  /** Unrecognised words: if there are any, the authors are uncertain. */
  questions: ImportNote[]
  /** Its original lines, which show whether a file has changed. */
  words: string
  line: number
} | null

/** A body of text without title and byline. */
export type ParsedBody = { blocks: Block[]; warnings: ImportNote[] }

/** An article read from plain text. */
export type ParsedArticle = ParsedBody & {
  question: string
  section: string | null
  byline: ParsedByline
}
