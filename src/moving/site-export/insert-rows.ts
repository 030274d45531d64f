import type pg from 'pg'
import { BackupError } from '@/moving/backup/backup-error'
import { quoted, quotedTable } from '@/moving/backup/quoted-name'
import type { Row } from './check-export'
import type { ExportCollection } from './collections'

/** Rows are kept in memory up to these numbers. */
const BATCH_ROWS = 500
const BATCH_BYTES = 4 * 1024 * 1024

export type RowInserter = {
  add(collection: ExportCollection, row: Row, bytes: number): Promise<void>
  /** Stores what is held. */
  flush(): Promise<void>
}

/** Inserts the lines of an export and their parts, with the keys that they had, some hundreds at a time. */
export function insertRows(client: pg.ClientBase): RowInserter {
  let held = new Map<string, Row[]>()
  let [rows, size] = [0, 0]
  const hold = (table: string, row: Row) => {
    // Lines of an older version may lack columns, which then have their own values.
    const key = JSON.stringify([table, Object.keys(row).sort()])
    const others = held.get(key)
    if (others) others.push(row)
    else held.set(key, [row])
  }
  const flush = async () => {
    const batches = held
    held = new Map()
    rows = 0
    size = 0
    for (const [key, batch] of batches) {
      const [table, names] = JSON.parse(key) as [string, string[]]
      await insert(client, table, names, batch)
    }
  }
  return {
    add: async ({ table, parts }, row, bytes) => {
      const own = { ...row }
      for (const part of parts) {
        for (const one of (row[part.field] as Row[] | undefined) ?? []) {
          hold(part.table, { ...one, [part.parent]: row.id })
        }
        delete own[part.field]
      }
      hold(table, own)
      rows += 1
      size += bytes
      if (rows >= BATCH_ROWS || size >= BATCH_BYTES) await flush()
    },
    flush,
  }
}

async function insert(client: pg.ClientBase, table: string, names: string[], rows: Row[]): Promise<void> {
  const columns = names.map(quoted).join(', ')
  const target = quotedTable(table)
  try {
    await client.query(
      `insert into ${target} (${columns}) overriding system value
      select ${columns} from jsonb_populate_recordset(null::${target}, $1::jsonb)`,
      [JSON.stringify(rows)],
    )
  } catch (error) {
    const { message, detail } = error as Error & { detail?: string }
    throw new BackupError(`The rows of the table ${table} were refused: ${message}. ${detail ?? ''}`.trim(), {
      cause: error,
    })
  }
}
