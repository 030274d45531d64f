import type { OboProblem, SynonymScope } from './obo/obo-file'
import type { RetiredResult } from './retire-terms'
import type { TermResult } from './save-terms'

type NamedTerm = { id: string; name: string }

/** What an import did, or would do. */
export type ImportReport = {
  release: string | null
  dryRun: boolean
  /** False if it was interrupted. */
  isWhole: boolean
  /** Terms that become symptoms. */
  total: number
  results: TermResult[]
  retired: RetiredResult[]
  /** Of the file. */
  counts: {
    live: number
    obsolete: number
    replaced: number
    synonyms: Record<SynonymScope, number>
    definitions: number
    references: number
  }
  /** Terms that only group others. */
  groups: NamedTerm[]
  hidden: NamedTerm[]
  /** Ids. */
  leftByEarlier: string[]
  /** Slugs. */
  missingBodySystems: string[]
  hasDefinitions: boolean
  licence: string | null
  problems: OboProblem[]
  problemCount: number
  unreadTags: Record<string, number>
}

/** Lines of one kind in the text; the JSON has all. */
const MOST_LINES = 20

const RESULTS = ['created', 'joined', 'changed', 'unchanged', 'absent', 'blocked'] as const

const countOf = ({ results }: ImportReport, result: TermResult['result']) =>
  results.filter((each) => each.result === result).length

/**
 * The report as text for the terminal.
 *
 * @param file its name, which stands before the lines of its problems
 */
export function formatReport(file: string, report: ImportReport): string {
  const { counts, dryRun, retired, results } = report
  const synonyms = Object.values(counts.synonyms).reduce((sum, count) => sum + count, 0)
  const scopes = Object.entries(counts.synonyms).flatMap(([scope, count]) =>
    count > 0 ? [`${count} ${scope.toLowerCase()}`] : [],
  )
  const changed = results.filter(({ result }) => result === 'changed')
  const kept = results.filter(({ kept: fields }) => fields.length > 0)
  const sections = [
    `${file}${report.release ? ` (${report.release})` : ''}`,
    `  ${counts.live} live terms, ${synonyms} synonym lines${scopes.length > 0 ? ` (${scopes.join(', ')})` : ''}, ${counts.definitions} definitions, ${counts.references} references`,
    `  ${counts.obsolete} obsolete, ${counts.replaced} of them with a replacement`,
    `  ${report.groups.length} only group others, ${report.hidden.length} are hidden by a list, ${report.total} are symptoms`,
    dryRun ? 'Nothing was written. An import would give:' : 'Symptoms:',
    `  ${RESULTS.map((result) => `${countOf(report, result)} ${WORDS[result]}`).join(', ')}`,
    ...listed('Changed', changed, ({ term, slug }) => `${term.id} /symptoms/${slug}`),
    ...listed(
      'Changes by editors that were kept',
      kept.filter(({ result }) => result !== 'joined'),
      ({ term, slug, kept: fields }) => `${term.id} /symptoms/${slug}: ${fields.join(', ')}`,
    ),
    ...listed(
      'Not saved',
      results.filter(({ result }) => result === 'blocked'),
      ({ term, slug, reason }) => `${term.id} /symptoms/${slug}: ${reason}`,
    ),
    ...listed('Retired', retired, ({ id, slug, result }) => `${id} /symptoms/${slug} ${RETIRED[result]}`),
    ...listed('Hidden', report.hidden, ({ id, name }) => `${id} ${name}`),
    ...listed(
      'Imported before, and no longer in the file; their symptoms stay',
      report.leftByEarlier,
      (id) => id,
    ),
    ...listed(
      'Body systems that do not exist; create them and import again',
      report.missingBodySystems,
      (slug) => `/body/${slug}`,
    ),
    ...(report.hasDefinitions
      ? []
      : [
          report.licence === null
            ? 'Definitions were left out: the file names no licence.'
            : `Definitions were left out: its licence, ${report.licence}, is none that lets us show and change them.`,
        ]),
    ...unread(report),
    ...listed(
      'Left out of the file',
      report.problems,
      ({ line, message }) => `${file}, line ${line}: ${message}`,
      report.problemCount,
    ),
    ...(report.isWhole
      ? []
      : [
          `Stopped after ${results.length} of ${report.total} symptoms; these are saved. Run the same command again to go on.`,
        ]),
  ]
  return sections.join('\n')
}

/** The report for programs. */
export function reportAsJson(file: string, report: ImportReport): string {
  const { results, ...rest } = report
  const totals = Object.fromEntries(RESULTS.map((result) => [result, countOf(report, result)]))
  const terms = results
    .filter(({ result, kept }) => result !== 'unchanged' || kept.length > 0)
    .map(({ term, ...each }) => ({ id: term.id, name: term.name, ...each }))
  return JSON.stringify({ file, ...rest, totals, terms }, null, 2)
}

const WORDS: Record<TermResult['result'], string> = {
  created: 'created',
  joined: 'joined with symptoms that were here',
  changed: 'changed',
  unchanged: 'unchanged',
  absent: 'left deleted',
  blocked: 'not saved',
}

const RETIRED: Record<RetiredResult['result'], string> = {
  redirected: 'leads to its replacement',
  unlisted: 'is no longer in the A to Z',
  'in use': 'is obsolete, but articles are about it: decide in the panel',
}

function listed<Item>(
  title: string,
  items: readonly Item[],
  format: (item: Item) => string,
  count = items.length,
): string[] {
  if (count === 0) return []
  const lines = items.slice(0, MOST_LINES).map((item) => `  ${format(item)}`)
  const more = count - lines.length
  return [`${title} (${count}):`, ...lines, ...(more > 0 ? [`  … and ${more} more`] : [])]
}

function unread({ unreadTags }: ImportReport): string[] {
  const tags = Object.entries(unreadTags).map(([tag, count]) => `${tag} ${count}`)
  return tags.length === 0 ? [] : [`Lines that are not read, by tag: ${tags.join(', ')}.`]
}
