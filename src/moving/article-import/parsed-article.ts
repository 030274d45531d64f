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

/** Who wrote the article, as the end of the file names them; null where it names nobody. */
export type ParsedByline = {
  authors: ParsedAuthor[]
  /** What is left over: as long as something is, nobody can say for certain who the authors are. */
  questions: ImportNote[]
  /** Its lines as they stand, which tell whether a file has changed. */
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
