import type { Mapping } from './mapping'
import type { Outcome, OutcomeResult } from './outcome'
import type { RecordKind } from './records'
import type { SourceProblem } from './source'

export type Counts = Partial<Record<RecordKind, Partial<Record<OutcomeResult, number>>>>

/** Whether anything was refused. */
export const hasRefused = ({ counts }: ImportReport) =>
  Object.values(counts).some((results) => (results.refused ?? 0) > 0)

/** What an import did, or would do. */
export type ImportReport = {
  site: string
  /** What its numbers of lines count: the texts of an export that has no lines. */
  place: 'line' | 'entry'
  dryRun: boolean
  /** False if it was interrupted. */
  isWhole: boolean
  /** Null if nothing was written. */
  batch: number | null
  /** What the export contains. */
  found: {
    posts: number
    pages: number
    comments: number
    authors: number
    attachments: number
    terms: number
  }
  counts: Counts
  /** All that is not simply made or unchanged, and all with notes. */
  outcomes: Outcome[]
  /** Characters of what is listed. */
  characters: number
  /** How many more there are than an export of millions may list. */
  unlisted: number
  /** What the export contains and nobody takes, by kind. */
  leftOut: Record<string, number>
  problems: SourceProblem[]
  /** How many more of them there are. */
  unlistedProblems: number
  /** In a dry run without a mapping. */
  proposed: Mapping | null
}

/** The report of an import that has not begun. */
export const newReport = ({
  site,
  place,
  dryRun,
}: Pick<ImportReport, 'site' | 'place' | 'dryRun'>): ImportReport => ({
  site,
  place,
  dryRun,
  isWhole: false,
  batch: null,
  found: { posts: 0, pages: 0, comments: 0, authors: 0, attachments: 0, terms: 0 },
  counts: {},
  outcomes: [],
  characters: 0,
  unlisted: 0,
  leftOut: {},
  problems: [],
  unlistedProblems: 0,
  proposed: null,
})

/** In memory, whatever the size of the export. */
const MOST_OUTCOMES = 20_000
const MOST_CHARACTERS = 8_000_000
/** Of both, to remarks about what was imported all the same: what was not must find room. */
const SHARE_OF_REMARKS = 0.5
/** Of one thing; more say nothing new. */
const MOST_NOTES = 100

const IMPORTED: readonly OutcomeResult[] = ['made', 'updated', 'unchanged', 'matched']

/** Adds an outcome to the report. */
export function countOutcome(report: ImportReport, outcome: Outcome): void {
  const counts = report.counts[outcome.kind] ?? {}
  counts[outcome.result] = (counts[outcome.result] ?? 0) + 1
  report.counts[outcome.kind] = counts
  const isPlain = outcome.result === 'made' || outcome.result === 'unchanged' || outcome.result === 'updated'
  if (isPlain && outcome.notes.length === 0) return
  const share = IMPORTED.includes(outcome.result) ? SHARE_OF_REMARKS : 1
  const hasRoom =
    report.outcomes.length < MOST_OUTCOMES * share && report.characters < MOST_CHARACTERS * share
  if (!hasRoom) {
    report.unlisted += 1
    return
  }
  // A copy: its title may be a window on the piece of the file that it was read from (survey.ts).
  const kept = structuredClone({ ...outcome, notes: boundNotes(outcome.notes) })
  report.characters += kept.notes.reduce((sum, note) => sum + note.length, kept.title.length)
  report.outcomes.push(kept)
}

function boundNotes(notes: string[]): string[] {
  const more = notes.length - MOST_NOTES
  return more > 0 ? [...notes.slice(0, MOST_NOTES), `… and ${more} more remarks`] : notes
}

const NAMES: Record<RecordKind, string> = {
  author: 'authors',
  picture: 'pictures',
  post: 'articles',
  page: 'pages',
  comment: 'comments',
  redirect: 'redirects',
}

/** Of the text; the JSON has all. */
const MOST_LINES = 200

/**
 * The report as text for the terminal.
 *
 * @param file its name, which stands before the lines of its problems
 */
export function formatReport(file: string, report: ImportReport): string {
  const { found, counts, outcomes, problems, leftOut, place } = report
  const kinds = (Object.keys(NAMES) as RecordKind[]).filter((kind) => counts[kind])
  const rest = Object.entries(leftOut).map(([what, count]) => `${what} ${count}`)
  return [
    `${file}: ${report.site}`,
    `  ${found.posts} posts, ${found.pages} pages, ${found.comments} comments, ${found.authors} authors, ${found.attachments} attachments, ${found.terms} categories and tags`,
    ...(report.dryRun ? ['Nothing was written. An import would give:'] : []),
    ...kinds.map((kind) => `  ${NAMES[kind]}: ${formatCounts(counts[kind] ?? {})}`),
    ...(rest.length > 0 ? [`Not imported, by kind: ${rest.join(', ')}`] : []),
    ...listed(refusedFirst(outcomes), ({ line, kind, title, result, path, notes }) => {
      const where = path === null ? '' : ` -> ${path}`
      return `${file}, ${place} ${line}: ${kind} “${title}” ${result}${where}${notes.map((note) => `\n    ${note}`).join('')}`
    }),
    ...(report.unlisted > 0 ? [`  … and ${report.unlisted} more that no report lists`] : []),
    ...listed(problems, ({ line, message }) => `${file}, ${place} ${line}: ${message}`),
    ...(report.unlistedProblems > 0 ? [`  … and ${report.unlistedProblems} more that no report lists`] : []),
    ...(report.isWhole ? [] : ['Stopped. What is listed is saved; run the same command again to go on.']),
    ...(report.batch === null
      ? []
      : [`Batch ${report.batch}. To take it back: npm run import -- undo ${report.batch}`]),
  ].join('\n')
}

/** Of many, only some are printed. */
export const refusedFirst = (outcomes: readonly Outcome[]) => [
  ...outcomes.filter(({ result }) => result === 'refused'),
  ...outcomes.filter(({ result }) => result !== 'refused'),
]

function formatCounts(counts: Partial<Record<OutcomeResult, number>>): string {
  return Object.entries(counts)
    .map(([result, count]) => `${count} ${result}`)
    .join(', ')
}

function listed<Item>(items: readonly Item[], format: (item: Item) => string): string[] {
  const more = items.length - MOST_LINES
  return [
    ...items.slice(0, MOST_LINES).map((item) => `  ${format(item)}`),
    ...(more > 0 ? [`  … and ${more} more; --json has all`] : []),
  ]
}
