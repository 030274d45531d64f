import type { Script } from '../../script-text'
import type { Report } from './left'

/** Text with uniform formatting within a line. */
export type Run = { text: string; bold: boolean; italic: boolean; script: Script | null; href: string | null }

/** The formatting at a position in a pasted document, and where to report what is not taken over. */
export type Look = Omit<Run, 'text'> & {
  letterCase: 'uppercase' | 'lowercase' | 'capitalize' | 'none'
  report: Report
}

/** The default formatting of a document. */
export const plainLook = (report: Report): Look => ({
  bold: false,
  italic: false,
  script: null,
  href: null,
  letterCase: 'none',
  report,
})

/** Text with its formatting; a style may change its letters (capitals). */
export function runOf(text: string, { bold, italic, script, href, letterCase }: Look): Run {
  return { text: inCase(text, letterCase), bold, italic, script, href }
}

function inCase(text: string, letterCase: Look['letterCase']): string {
  if (letterCase === 'uppercase') return text.toUpperCase()
  if (letterCase === 'lowercase') return text.toLowerCase()
  return letterCase === 'capitalize'
    ? text.replace(/(?<![\p{L}\p{N}’'])\p{L}/gu, (letter) => letter.toUpperCase())
    : text
}

/** The parts of a line. */
export type Piece = Run | 'break'

/**
 * Writes the inline content of a block as lines of HTML.
 *
 * @param pieces text and line breaks in order, with the white space of the source
 * @returns one string per group between blank lines, without enclosing tags; none if there is no text
 */
export function linesHtml(pieces: readonly Piece[]): string[] {
  return stretches(pieces)
    .map((stretch) => stretch.map((line) => tidyLine(line)).filter((line) => line.length > 0))
    .map((lines) => lines.map(runsHtml).join('<br>'))
    .filter((html) => html !== '')
}

/** The lines of each group; two consecutive line breaks end a group. */
function stretches(pieces: readonly Piece[]): Run[][][] {
  const all: Run[][][] = []
  let lines: Run[][] = [[]]
  for (const piece of pieces) {
    const line = lines.at(-1)
    if (piece !== 'break') line?.push(piece)
    else if (line?.some((run) => !isBlank(run.text))) lines.push([])
    else {
      all.push(lines)
      lines = [[]]
    }
  }
  return [...all, lines]
}

/** Collapses spaces, trims, and joins neighbours with the same formatting. */
function tidyLine(line: readonly Run[]): Run[] {
  const runs: Run[] = []
  for (const run of line) {
    const previous = runs.at(-1)
    const words = tidyBlanks(run.text)
    const text = previous === undefined || previous.text.endsWith(' ') ? words.replace(/^ /, '') : words
    if (text === '') continue
    if (previous !== undefined && looksLike(previous, run)) previous.text += text
    else runs.push({ ...run, text })
  }
  const last = runs.at(-1)
  if (last === undefined) return []
  last.text = last.text.replace(/ $/, '')
  return last.text === '' ? runs.slice(0, -1) : runs
}

/**
 * Word and Google Docs write many spaces as non-breaking ones. One is kept where a line must not break: between a
 * number and its unit.
 */
function tidyBlanks(text: string): string {
  return text
    .replace(/[\u200b\u2060\ufeff\u00ad]/gu, '')
    .replace(/(?<!\d)\u00a0|\u00a0(?!\p{L}|%)/gu, ' ')
    .replace(/[^\S\u00a0]+/gu, ' ')
    .replace(/ *\u00a0 +| +\u00a0 */gu, ' ')
}

function isBlank(text: string): boolean {
  return tidyBlanks(text).trim() === ''
}

function looksLike(one: Run, other: Run): boolean {
  const names = ['bold', 'italic', 'script', 'href'] as const
  return names.every((name) => one[name] === other[name])
}

function runsHtml(runs: readonly Run[]): string {
  let html = ''
  let open: string | null = null
  for (const run of runs) {
    if (run.href !== open) {
      html += (open === null ? '' : '</a>') + (run.href === null ? '' : `<a href="${escapeHtml(run.href)}">`)
      open = run.href
    }
    html += runHtml(run)
  }
  return html + (open === null ? '' : '</a>')
}

function runHtml({ text, bold, italic, script }: Run): string {
  const words = escapeHtml(text)
  const raised = script === null ? words : script === 'super' ? `<sup>${words}</sup>` : `<sub>${words}</sub>`
  const slanted = italic ? `<em>${raised}</em>` : raised
  return bold ? `<strong>${slanted}</strong>` : slanted
}

function escapeHtml(text: string): string {
  return text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/"/g, '&quot;')
}
