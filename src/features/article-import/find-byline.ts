import type { ImportProblem } from './import-error'
import { endsSentence, isAddComment, isRateAuthor, readListMarker } from './line-kinds'
import { isBareName, isNameLike, parseAuthorName } from './parse-author-name'
import { parsePractice } from './parse-practice'
import type { ImportNote, ParsedByline } from './parsed-article'
import { isBlank, type Line } from './read-lines'

/** The end of an article: its byline, and the lines that are left for the body. */
export type FoundByline = {
  bodyLines: Line[]
  byline: ParsedByline
  warnings: ImportNote[]
  problems: ImportProblem[]
}

const MOST_PRACTICE_LINES = 4
const MOST_BYLINE_LINES = MOST_PRACTICE_LINES + 1
const LONGEST_LINE = 120

/** Takes the byline and the words of the interface off the end of an article. */
export function findByline(lines: readonly Line[]): FoundByline {
  const commentAt = lines.findIndex(({ text }) => isAddComment(text))
  const end = commentAt === -1 ? lines.length : commentAt
  const after = lines.slice(end).find(({ text }) => text !== '' && !isAddComment(text))
  const found = findIn(lines.slice(0, end), commentAt !== -1)
  if (after !== undefined) {
    found.warnings.push({ line: after.number, message: 'the text after "Add a comment" was left out' })
  }
  return found
}

function findIn(lines: Line[], hasComment: boolean): FoundByline {
  const rateAt = lines.findIndex(({ text }) => isRateAuthor(text))
  const nameAt =
    rateAt === -1
      ? findMarkedName(lines, hasComment)
      : lines.findLastIndex((line, i) => i < rateAt && !isBlank(line))
  const nameLine = lines[nameAt]
  if (nameLine === undefined) return withoutByline(lines, rateAt)
  const bodyLines = lines.slice(0, nameAt)
  const author = parseAuthorName(nameLine.text)
  const afterName = lines.slice(Math.max(rateAt, nameAt) + 1).filter((line) => !isBlank(line))
  const { own, warnings, problems } = practiceLines(afterName)
  if (author.name === '') {
    problems.push({ line: nameLine.number, message: 'the byline has credentials but no name' })
  } else if (!isNameLike(author.name)) {
    return withoutByline(lines, rateAt)
  }
  for (const part of author.leftOut) {
    warnings.push({ line: nameLine.number, message: `"${part}" was left out of the byline` })
  }
  const practice = parsePractice(own.map(({ text }) => text).join(', '))
  const { name, credentials } = author
  return { bodyLines, byline: { name, credentials, practice, line: nameLine.number }, warnings, problems }
}

function withoutByline(lines: Line[], rateAt: number): FoundByline {
  const rateLine = lines[rateAt]
  const last = lines.findLast((line) => !isBlank(line))
  const problems =
    rateLine === undefined
      ? []
      : [
          {
            line: rateLine.number,
            message: `"Rate author" stands here, but no author's name stands above it`,
          },
        ]
  const warnings = [{ line: last?.number ?? 1, message: 'no author stands at the end of the text' }]
  const bodyLines = lines.filter(({ text }) => !isRateAuthor(text))
  return { bodyLines, byline: null, problems, warnings: problems.length > 0 ? [] : warnings }
}

/** Without `Rate author`, the last short lines are a byline only where one says so itself. */
function findMarkedName(lines: readonly Line[], hasComment: boolean): number {
  const last = lines.flatMap((line, index) => (isBlank(line) ? [] : [index])).slice(-MOST_BYLINE_LINES)
  const tail = last.slice(last.findLastIndex((index) => !isShortLine(lines[index])) + 1)
  const candidates = tail.filter((index) => lines[index - 1]?.text === '')
  return (
    candidates.find((index) => {
      const { name, isMarked } = parseAuthorName(lines[index]?.text ?? '')
      return (isMarked || hasComment) && isBareName(name)
    }) ?? -1
  )
}

function isShortLine(line: Line | undefined): boolean {
  const text = line?.text ?? ''
  const isSentence = /[!?:…。]$/u.test(text) || isProse(text)
  return text.length <= LONGEST_LINE && readListMarker(text) === null && !isSentence
}

function practiceLines(lines: readonly Line[]): {
  own: Line[]
  warnings: ImportNote[]
  problems: ImportProblem[]
} {
  const secondAt = lines.findIndex(({ text }) => isRateAuthor(text))
  const own = secondAt === -1 ? [...lines] : lines.slice(0, Math.max(secondAt - 1, 0))
  const second = lines[secondAt - 1]
  const warnings =
    second === undefined
      ? []
      : [{ line: second.number, message: 'a second author stands here; only the first was read' }]
  const prose = own.find(
    ({ text }, index) => index >= MOST_PRACTICE_LINES || text.length > LONGEST_LINE || isProse(text),
  )
  const problems =
    prose === undefined
      ? []
      : [{ line: prose.number, message: 'text stands below the byline; the byline must end the article' }]
  return { own, warnings, problems }
}

function isProse(text: string): boolean {
  return endsSentence(text) && text.split(' ').length > 8
}
