import { describeNote, type ImportProblem } from './import-error'
import type { ImportNote } from './parsed-article'

/** The result for one file. */
export type ImportOutcome =
  | { file: string; result: 'made' | 'updated' | 'unchanged'; slug: string; warnings: readonly ImportNote[] }
  | { file: string; result: 'refused'; problems: readonly ImportProblem[] }

type ImportResult = ImportOutcome['result']

const RESULTS = ['made', 'updated', 'unchanged', 'refused'] as const satisfies readonly ImportResult[]

/**
 * The result for one file as text: one line, plus one for each warning.
 *
 * @returns for example `refused falls.txt (line 1: …; line 9: …)`, without a trailing line break
 */
export function formatOutcome(outcome: ImportOutcome): string {
  const label = outcome.result.padEnd(LABEL_WIDTH)
  if (outcome.result === 'refused') {
    return `${label} ${outcome.file} (${outcome.problems.map(describeNote).join('; ')})`
  }
  const warnings = outcome.warnings.map((warning) => `\n${' '.repeat(LABEL_WIDTH)} ${describeNote(warning)}`)
  return `${label} ${outcome.file} -> /articles/${outcome.slug}${warnings.join('')}`
}

/** The totals: `2 made, 0 updated, 1 unchanged, 1 refused`. */
export function formatTotals(outcomes: readonly ImportOutcome[]): string {
  return RESULTS.map(
    (result) => `${outcomes.filter((each) => each.result === result).length} ${result}`,
  ).join(', ')
}

const LABEL_WIDTH = Math.max(...RESULTS.map((result) => result.length))
