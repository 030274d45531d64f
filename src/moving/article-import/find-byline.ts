import type { ImportProblem } from './import-error'
import { endsSentence, isAddComment, isRateAuthor, readListMarker } from './line-kinds'
import { isNameLike, isPersonName } from './name-words'
import { type BylineLine, namesOtherPart, parseBylineLine } from './parse-byline-line'
import { parsePractice } from './parse-practice'
import type { ImportNote, ParsedAuthor, ParsedByline } from './parsed-article'
import { isBlank, type Line } from './read-lines'

/** The end of an article: its byline, and the remaining body lines. */
export type FoundByline = {
  bodyLines: Line[]
  byline: ParsedByline
  warnings: ImportNote[]
  problems: ImportProblem[]
}

/** Lines that name people, and the practice lines below them. */
type Group = { names: Line[]; practice: Line[]; isRated: boolean }

const MOST_PRACTICE_LINES = 4
const MOST_BYLINE_LINES = MOST_PRACTICE_LINES + 1
const LONGEST_LINE = 120

/**
 * Removes the byline and interface words from the end of an article.
 *
 * @param confirmed credentials beyond the known ones, which an editor vouches for
 */
export function findByline(lines: readonly Line[], confirmed: readonly string[] = []): FoundByline {
  const commentAt = lines.findIndex(({ text }) => isAddComment(text))
  const end = commentAt === -1 ? lines.length : commentAt
  const after = lines.slice(end).find(({ text }) => text !== '' && !isAddComment(text))
  const found = findIn(lines.slice(0, end), commentAt !== -1, confirmed)
  if (after !== undefined) {
    found.warnings.push({ line: after.number, message: 'the text after "Add a comment" was left out' })
  }
  return found
}

function findIn(lines: Line[], hasComment: boolean, confirmed: readonly string[]): FoundByline {
  const read = (line: Line | undefined) => parseBylineLine(line?.text ?? '', confirmed)
  const rateAt = lines.findIndex(({ text }) => isRateAuthor(text))
  const nameAt = rateAt === -1 ? findMarkedName(lines, hasComment, read) : aboveRating(lines, rateAt)
  const nameLine = lines[nameAt]
  if (nameLine === undefined || (rateAt !== -1 && !canBeByline(nameLine.text, read(nameLine)))) {
    return withoutByline(lines, rateAt)
  }
  const start = firstNameAbove(lines, nameAt, read)
  const ownLines = lines.slice(start).filter((line) => !isBlank(line))
  const { groups, others } = groupLines(ownLines, nameLine, read)
  const questions: ImportNote[] = others.map(({ number, text }) => ({
    line: number,
    message: `"${text}" names nobody who wrote the article; state a reviewer in the panel`,
  }))
  const problems: ImportProblem[] = []
  const authors = groups.flatMap((group) => {
    problems.push(...problemsOf(group))
    return readGroup(group, read, questions, problems)
  })
  if (authors.length > 0 && groups.length === 1 && rateAt === -1 && !isMarked(groups, read)) {
    const message = `nothing but its place says that "${nameLine.text}" is the author`
    questions.push({ line: nameLine.number, message })
  }
  const words = ownLines.flatMap(({ text }) => (isRateAuthor(text) ? [] : [text])).join('\n')
  const byline = { authors, questions, words, line: nameLine.number }
  return { bodyLines: lines.slice(0, start), byline, warnings: [], problems }
}

const isMarked = (groups: readonly Group[], read: (line: Line) => BylineLine) =>
  groups.some(({ names }) => names.some((line) => read(line).isMarked))

function readGroup(
  { names, practice }: Group,
  read: (line: Line) => BylineLine,
  questions: ImportNote[],
  problems: ImportProblem[],
): ParsedAuthor[] {
  const people = names.flatMap((line) => {
    const found = read(line)
    for (const words of found.notUnderstood) {
      questions.push({ line: line.number, message: `"${words}" in the byline is not understood` })
    }
    if (found.people.some(({ name }) => name === '')) {
      problems.push({ line: line.number, message: 'the byline has credentials but no name' })
    }
    return found.people.filter(({ name }) => name !== '')
  })
  const text = practice.map((line) => line.text).join(', ')
  const line = practice[0]?.number ?? 1
  if (text !== '' && people.length > 1) {
    const message = `"${text}" stands below several authors; it is not clear whose practice it is`
    questions.push({ line, message })
    return people.map((person) => ({ ...person, practice: null }))
  }
  const { practice: place, notUnderstood } = parsePractice(text)
  for (const words of notUnderstood) {
    questions.push({ line, message: `"${words}" in the practice is not understood` })
  }
  return people.map((person) => ({ ...person, practice: place }))
}

/** Splits the lines of a byline: authors, practice, and other contributors. */
function groupLines(
  lines: readonly Line[],
  nameLine: Line,
  read: (line: Line) => BylineLine,
): { groups: Group[]; others: Line[] } {
  const groups: Group[] = []
  const others: Line[] = []
  for (const [index, line] of lines.entries()) {
    const group = groups.at(-1)
    const next = lines[index + 1]
    const isAboveRating = next !== undefined && isRateAuthor(next.text)
    if (isRateAuthor(line.text)) {
      if (group) group.isRated = true
    } else if (namesOtherPart(line.text)) {
      others.push(line)
    } else if (line === nameLine || isAboveRating || namesPeople(read(line))) {
      if (group && !group.isRated && group.practice.length === 0) group.names.push(line)
      else groups.push({ names: [line], practice: [], isRated: false })
    } else {
      group?.practice.push(line)
    }
  }
  return { groups, others }
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

const aboveRating = (lines: readonly Line[], rateAt: number) =>
  lines.findLastIndex((line, index) => index < rateAt && !isBlank(line))

/** The line above `Rate author` names somebody unless it is clearly a sentence. */
function canBeByline(text: string, { people, isMarked }: BylineLine): boolean {
  return namesOtherPart(text) || isMarked || people.some(({ name }) => isNameLike(name))
}

/** A line that names a person by itself and is fully recognised. */
function namesPeople({ people, notUnderstood, isMarked }: BylineLine): boolean {
  return (
    isMarked && people.length > 0 && notUnderstood.length === 0 && people.every(({ name }) => name !== '')
  )
}

/** Authors may be on separate lines. */
function firstNameAbove(lines: readonly Line[], nameAt: number, read: (line: Line) => BylineLine): number {
  const above = lines.findLastIndex((line, index) => index < nameAt && !isBlank(line))
  const line = lines[above]
  if (line === undefined || !(namesOtherPart(line.text) || namesPeople(read(line)))) return nameAt
  return firstNameAbove(lines, above, read)
}

/** Without `Rate author`, the last short lines are a byline only if one is recognisable by itself. */
function findMarkedName(
  lines: readonly Line[],
  hasComment: boolean,
  read: (line: Line | undefined) => BylineLine,
): number {
  const last = lines.flatMap((line, index) => (isBlank(line) ? [] : [index])).slice(-MOST_BYLINE_LINES)
  const tail = last.slice(last.findLastIndex((index) => !isShortLine(lines[index])) + 1)
  const candidates = tail.filter((index) => lines[index - 1]?.text === '')
  return (
    candidates.find((index) => {
      const { people, isMarked } = read(lines[index])
      const namesSomebody = people.some(({ name }) => isPersonName(name))
      return namesOtherPart(lines[index]?.text ?? '') || ((isMarked || hasComment) && namesSomebody)
    }) ?? -1
  )
}

function isShortLine(line: Line | undefined): boolean {
  const text = line?.text ?? ''
  const isSentence = /[!?:…。]$/u.test(text) || isProse(text)
  return text.length <= LONGEST_LINE && readListMarker(text) === null && !isSentence
}

function problemsOf({ practice }: Group): ImportProblem[] {
  const prose = practice.find(
    ({ text }, index) => index >= MOST_PRACTICE_LINES || text.length > LONGEST_LINE || isProse(text),
  )
  return prose === undefined
    ? []
    : [{ line: prose.number, message: 'text stands below the byline; the byline must end the article' }]
}

function isProse(text: string): boolean {
  return endsSentence(text) && text.split(' ').length > 8
}
