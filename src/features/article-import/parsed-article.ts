/** A remark on one line of the file, counted from 1. */
export type ImportNote = { line: number; message: string }

/** A piece of an article's body in reading order; `line` is where it begins, counted from 1. */
export type Block =
  | { kind: 'heading'; level: 2 | 3 | 4; text: string; line: number }
  | { kind: 'paragraph'; text: string; line: number }
  | { kind: 'list'; ordered: boolean; items: string[]; line: number }
  | { kind: 'break'; line: number }

/** A place of work: only what the text says, nothing inferred beyond it. */
export type ParsedPractice = {
  name: string
  city: string | null
  region: string | null
  country: string | null
}

/** The author as the end of the file names them; null where it names none. */
export type ParsedByline = {
  name: string
  /** Abbreviations in their usual spelling: `['MD', 'PhD']`. */
  credentials: string[]
  practice: ParsedPractice | null
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
