import { BackupError } from '../backup-error'
import { type CheckedBackup, checkBackup } from '../check-backup'
import { type CopiedRow, readCopiedRows } from './read-copied-rows'

export type PickedRows = Map<string, CopiedRow[]>

export type Picking = {
  /** Names of the migrations of this version. */
  known: readonly string[]
  tables: (name: string) => boolean
  /** Asked row by row, table by table, in the order of the tables’ names. */
  wants: (table: string, row: CopiedRow) => boolean
  /** Pictures come after all rows. */
  picture?: (name: string, pieces: AsyncIterable<Buffer>) => Promise<void>
}

/** More does not belong to one article. */
const MOST_ROWS = 100_000

/**
 * Reads a whole archive, which is checked meanwhile, and keeps some of its rows.
 *
 * @throws BackupError if the archive is not sound
 */
export async function pickRows(
  file: string,
  picking: Picking,
): Promise<CheckedBackup & { rows: PickedRows }> {
  const rows: PickedRows = new Map()
  let count = 0
  let read: ReturnType<typeof readCopiedRows> | null = null
  const checked = await checkBackup(file, picking.known, {
    head: async (head) => {
      read = readCopiedRows(head, picking.tables, (table, row) => {
        if (!picking.wants(table, row)) return
        count += 1
        if (count > MOST_ROWS) throw new BackupError('This has too many rows to be restored by itself.')
        const some = rows.get(table)
        if (some) some.push(row)
        else rows.set(table, [row])
      })
    },
    rows: async (table, piece) => read?.(table, piece),
    picture: picking.picture,
  })
  return { ...checked, rows }
}

/** The row that a row belongs to, such as an article’s of its key point; null if it belongs to none. */
export const parentOf = (row: CopiedRow): string | null => row._parent_id ?? row.parent_id ?? null
