import { once } from 'node:events'
import { finished } from 'node:stream/promises'
import type pg from 'pg'
import { type CopyStreamQuery, from as copyFrom } from 'pg-copy-streams'
import type { ArchiveHead } from './archive-format'
import { BackupError } from './backup-error'
import { quoted, quotedTable } from './quoted-name'

export type RowLoader = {
  /** Takes a piece of a table's rows; the pieces of one table follow each other. */
  load(table: string, piece: Buffer): Promise<void>
  /** Ends the last table. @returns rows by table, as the database counted them */
  end(): Promise<Map<string, number>>
}

/** Loads the rows of a backup by COPY, one table after the other. */
export function loadRows(client: pg.Client, { tables }: ArchiveHead): RowLoader {
  const columns = new Map(tables.map((table) => [table.name, table.columns]))
  const counts = new Map<string, number>()
  let current: { table: string; stream: CopyStreamQuery; done: Promise<void> } | null = null

  const end = async () => {
    if (!current) return
    const { table, stream, done } = current
    current = null
    stream.end()
    await done.catch((error: Error) => {
      throw new BackupError(`The rows of the table ${table} were refused: ${error.message}`, { cause: error })
    })
    counts.set(table, (counts.get(table) ?? 0) + stream.rowCount)
  }
  const begin = (table: string) => {
    const names = columns.get(table)
    if (!names) throw new BackupError(`The backup has rows of “${table}”, a table that it does not name.`)
    const stream = client.query(
      copyFrom(`copy ${quotedTable(table)} (${names.map(quoted).join(', ')}) from stdin`),
    )
    const done = finished(stream)
    done.catch(() => undefined)
    return { table, stream, done }
  }
  return {
    load: async (table, piece) => {
      if (current?.table !== table) {
        await end()
        current = begin(table)
      }
      const { stream, done } = current
      // A refused row ends the stream, which then never drains.
      if (!stream.write(piece)) await Promise.race([once(stream, 'drain'), done])
    },
    end: async () => {
      await end()
      return counts
    },
  }
}
