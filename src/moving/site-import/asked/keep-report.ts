import type { Outcome } from '../outcome'
import { type ImportReport, refusedFirst } from '../report'
import type { UndoReport } from '../undo-batch'
import type { KeptReport, KeptUndo } from './asked-import'

/** More are not read on a page; the report of the command line has all. */
const MOST = 500
const MOST_KINDS = 200
const MOST_CHARACTERS = 300
const MOST_NOTES = 10

const short = (text: string) => [...text].slice(0, MOST_CHARACTERS).join('')

/** As much of a report as the panel keeps: without the names of commenters, who may ask to be forgotten. */
export function keepReport(report: ImportReport): KeptReport {
  const { proposed: _, batch: __, characters: ___, ...kept } = report
  const { outcomes, problems, leftOut, unlisted, unlistedProblems } = kept
  return {
    ...kept,
    leftOut: Object.fromEntries(Object.entries(leftOut).slice(0, MOST_KINDS)),
    outcomes: refusedFirst(outcomes).slice(0, MOST).map(shorten),
    unlisted: unlisted + Math.max(0, outcomes.length - MOST),
    unlistedProblems: unlistedProblems + Math.max(0, problems.length - MOST),
    problems: problems.slice(0, MOST).map(({ line, message }) => ({ line, message: short(message) })),
  }
}

const shorten = (outcome: Outcome): Outcome => ({
  ...outcome,
  title: outcome.kind === 'comment' ? (outcome.title.split(' ', 1)[0] ?? '') : short(outcome.title),
  notes: outcome.notes.slice(0, MOST_NOTES).map(short),
})

export const keepUndo = ({ removed, kept: stays }: UndoReport): KeptUndo => ({
  removed,
  kept: stays.slice(0, MOST),
  unlisted: Math.max(0, stays.length - MOST),
})
