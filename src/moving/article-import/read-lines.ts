import { ArticleImportError, type ImportProblem } from './import-error'

/** One line of a file: its number from 1, its indentation in columns, its trimmed text. */
export type Line = { number: number; indent: number; text: string }

const TAB_COLUMNS = 4

/** CR LF, CR, LF and the rarer Unicode line breaks (UAX 14, class BK). */
const LINE_END = /\r\n|[\n\r\v\f\u0085\u2028\u2029]/u

/** Invisible characters left by word processors; joiners of Indic scripts and Persian are kept. */
const INVISIBLE = /[\u00ad\u200b\u2060\ufeff]/gu

const CONTROL = /[^\P{Cc}\t]/u
const MANY_CONTROLS = 0.05

/**
 * Splits a text into lines of normalised Unicode (NFC), without invisible characters.
 *
 * A single no-break space between words is kept, other runs of spaces are collapsed.
 *
 * @throws ArticleImportError if the text contains characters that plain text never does: NUL, control characters,
 * replacement characters, lone surrogates
 */
export function readLines(text: string): Line[] {
  const rawLines = text.normalize('NFC').split(LINE_END)
  const problems = looksBinary(text)
    ? [{ line: 1, message: 'this is not a plain-text file' }]
    : rawLines.flatMap(problemsOfLine)
  if (problems.length > 0) throw new ArticleImportError(problems)
  return rawLines.map(toLine)
}

/** Whether a line has no words. */
export function isBlank(line: Line): boolean {
  return line.text === ''
}

/** Text with ordinary spaces only, for names and titles that are compared and searched. */
export function withPlainSpaces(text: string): string {
  return text.replace(/\s+/gu, ' ').trim()
}

function toLine(raw: string, index: number): Line {
  const visible = raw.replace(INVISIBLE, '')
  const lead = /^\s*/u.exec(visible)?.[0] ?? ''
  const text = visible.trim().replace(/\s{2,}|[^\S\u00a0\u202f]/gu, ' ')
  return { number: index + 1, indent: columns(lead), text }
}

function columns(lead: string): number {
  return [...lead].reduce((sum, blank) => sum + (blank === '\t' ? TAB_COLUMNS : 1), 0)
}

function looksBinary(text: string): boolean {
  if (text.includes('\0')) return true
  const odd = text.match(/[^\P{Cc}\s]|\ufffd/gu)?.length ?? 0
  return odd > 4 && odd > text.length * MANY_CONTROLS
}

function problemsOfLine(raw: string, index: number): ImportProblem[] {
  const line = index + 1
  const control = CONTROL.exec(raw)?.[0]
  const problems: ImportProblem[] = []
  if (control !== undefined) {
    const code = control.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')
    problems.push({ line, message: `a control character (U+${code}) stands in the text; remove it` })
  }
  if (/\ufffd|\p{Surrogate}/u.test(raw)) {
    problems.push({ line, message: 'a character was lost here (U+FFFD); save the file as UTF-8 and mend it' })
  }
  return problems
}
