import type { Mapping } from '../mapping'
import type { ImportReport } from '../report'
import type { UndoReport } from '../undo-batch'

/** What is uploaded at once: as large as a request may be behind the usual proxies. */
export const PIECE_BYTES = 1024 * 1024

/** Of an upload. */
export const MOST_GIGABYTES = 2
export const MOST_BYTES = MOST_GIGABYTES * 1024 ** 3

/** How long an upload that nobody goes on with is kept, and one of which nothing came. */
export const KEPT_DAYS = 7

/** `asking`: for the site's address, which the file does not name. `ready`: for somebody's decision. */
export type ImportState =
  | 'uploading'
  | 'reading'
  | 'asking'
  | 'ready'
  | 'importing'
  | 'stopped'
  | 'failed'
  | 'done'
  | 'undoing'
  | 'undone'

/** While a worker is at it. */
export const UNDER_WAY: readonly ImportState[] = ['reading', 'importing', 'undoing']
export const isUnderWay = (state: ImportState) => UNDER_WAY.includes(state)

/** While no other import may begin; an index of `site_imports` sees to it. */
export const OPEN: readonly ImportState[] = [...UNDER_WAY, 'uploading', 'asking', 'ready']
export const isOpen = (state: ImportState) => OPEN.includes(state)

export type ImportProgress = {
  done: number
  total: number
  /** Null until it can be said. */
  perSecond: number | null
  secondsLeft: number | null
}

/** As much of a report as the panel keeps. */
export type KeptReport = Omit<ImportReport, 'proposed' | 'batch' | 'characters'>

export type KeptUndo = Pick<UndoReport, 'removed' | 'kept'> & { unlisted: number }

/** An import that was asked for in the panel. Times are ISO 8601. */
export type AskedImport = {
  id: string
  /** The file's name. */
  file: string
  bytes: number
  /** When the file was changed last, as the browser says: with name and size, it tells whether it is the same file. */
  modified: string
  received: number
  state: ImportState
  askedBy: string | null
  askedAt: string
  changedAt: string
  /** The site's address as somebody gave it. */
  site: string | null
  mapping: Mapping | null
  overwrite: boolean
  /** Whether pictures that the file lacks are fetched from their old addresses. */
  fetches: boolean
  progress: ImportProgress | null
  report: KeptReport | null
  undone: KeptUndo | null
  /** A sentence; null if only the log has more about it. */
  failure: string | null
  batch: number | null
}

/** One in the list of earlier imports; without an id it was run from the command line. */
export type EarlierImport = Pick<AskedImport, 'file' | 'state' | 'askedBy' | 'askedAt' | 'batch'> & {
  id: string | null
  site: string | null
}
