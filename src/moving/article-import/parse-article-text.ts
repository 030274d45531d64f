import { findByline } from './find-byline'
import { ArticleImportError, type ImportProblem } from './import-error'
import { joinWrapped } from './join-wrapped'
import { isQuestion, isSectionName, readMarkedHeading } from './line-kinds'
import { parseBody } from './parse-body-text'
import type { ParsedArticle } from './parsed-article'
import { isBlank, type Line, readLines, withPlainSpaces } from './read-lines'

const MOST_TITLE_LINES = 3

/**
 * Parses a plain-text article: the question as title, the section name, the body, the byline.
 *
 * @param text the whole file; see `decodeArticle` for its bytes
 * @param confirmed credentials beyond the known ones, which an editor vouches for
 * @returns its parts, with warnings about what was guessed or omitted
 * @throws ArticleImportError with a line and a message for each problem
 */
export function parseArticleText(text: string, confirmed: readonly string[] = []): ParsedArticle {
  const lines = readLines(text)
  const start = lines.findIndex((line) => !isBlank(line))
  if (start === -1) throw new ArticleImportError([{ line: 1, message: 'the file is empty' }])
  const title = readTitle(lines.slice(start))
  const { section, rest, gaps } = readSection(lines.slice(start + title.lineCount))
  const { bodyLines, byline, warnings, problems } = findByline(rest, confirmed)
  const body = parseBody(bodyLines, gaps)
  const all = [...title.problems, ...problems]
  if (!body.blocks.some(({ kind }) => kind === 'paragraph' || kind === 'list')) {
    all.push({
      line: (lines[start]?.number ?? 1) + title.lineCount,
      message: 'no text stands below the question',
    })
  }
  if (all.length > 0) throw new ArticleImportError(all.sort((a, b) => a.line - b.line))
  return {
    question: title.question,
    section,
    blocks: body.blocks,
    byline,
    warnings: [...body.warnings, ...warnings].sort((a, b) => a.line - b.line),
  }
}

/** The title is the first line; a long one may be wrapped. */
function readTitle(lines: readonly Line[]): {
  question: string
  lineCount: number
  problems: ImportProblem[]
} {
  const blankAt = lines.findIndex(isBlank)
  const block = lines.slice(0, Math.min(blankAt === -1 ? lines.length : blankAt, MOST_TITLE_LINES))
  const lastAt = block.findIndex(({ text }) => isQuestion(text))
  const wrapped = block.slice(0, lastAt + 1).map(({ text }) => text)
  const words = withPlainSpaces(wrapped.reduce(joinWrapped, ''))
  if (lastAt !== -1)
    return { question: readMarkedHeading(words)?.text ?? words, lineCount: lastAt + 1, problems: [] }
  const message = 'the first line must be the question that readers ask, ending with "?"'
  return { question: '', lineCount: 1, problems: [{ line: lines[0]?.number ?? 1, message }] }
}

function readSection(lines: readonly Line[]): { section: string | null; rest: Line[]; gaps: number[] } {
  const first = lines.findIndex((line) => !isBlank(line))
  const line = lines[first]
  if (line === undefined || !isSectionName(line.text)) {
    return { section: null, rest: [...lines], gaps: [Math.max(first, 0)] }
  }
  const rest = lines.slice(first + 1)
  const gapBelow = rest.findIndex((each) => !isBlank(each))
  return { section: withPlainSpaces(line.text), rest, gaps: [first, Math.max(gapBelow, 0)] }
}
