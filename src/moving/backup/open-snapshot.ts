import type pg from 'pg'
import { to as copyTo } from 'pg-copy-streams'
import { connectForLong } from '@/db/connect-for-long'
import { destroyClient } from '@/db/destroy-client'
import { BACKUP_LOCK } from '@/db/locks'
import { beginReading, type ReadMoment } from './begin-reading'
import { findPictures } from './find-pictures'
import { quoted, quotedTable } from './quoted-name'
import { waitForLock } from './wait-for-lock'

export type SnapshotTable = { name: string; columns: string[]; rows: number }
export type SnapshotSequence = { name: string; last: string; isCalled: boolean }

/** A consistent view of the whole database: everything that was committed before it was opened, and nothing else. */
export type Snapshot = ReadMoment & {
  tables: SnapshotTable[]
  sequences(): Promise<SnapshotSequence[]>
  /** A table's rows in the text format of COPY, each ending with a line break; in pieces that end anywhere. */
  copy(table: SnapshotTable): AsyncIterable<Buffer>
  /** Names of the picture files that rows refer to, a few hundred at a time. */
  pictures(): AsyncGenerator<string[]>
  /** Lets go of the view, but not of the locks. */
  endReading(): Promise<void>
  close(): void
}

/** Unlogged tables are left out: Postgres itself empties them after a crash. */
const TABLES = `
  select c.relname as name, array_agg(a.attname::text order by a.attnum) as columns
  from pg_class c join pg_attribute a on a.attrelid = c.oid
  where c.relnamespace = 'public'::regnamespace and c.relkind = 'r' and c.relpersistence = 'p'
    and a.attnum > 0 and not a.attisdropped and a.attgenerated = ''
  group by c.relname order by c.relname`

/**
 * Opens a snapshot on a connection of its own. While it is open no migration and no other backup can run.
 *
 * @throws BackupError if one is running, or if there is nothing to back up
 */
export async function openSnapshot(databaseUrl: string): Promise<Snapshot> {
  const client = await connectForLong(databaseUrl, 'symptom-database-backup')
  try {
    await waitForLock(client, BACKUP_LOCK, 'alone', 'Another backup is running; wait until it has ended.')
    const moment = await beginReading(client, 'back up')
    return {
      ...moment,
      tables: await findTables(client),
      sequences: () => findSequences(client),
      copy: ({ name, columns }) =>
        client.query(copyTo(`copy ${quotedTable(name)} (${columns.map(quoted).join(', ')}) to stdout`)),
      pictures: () => findPictures(client),
      endReading: async () => {
        await client.query('commit')
      },
      close: () => destroyClient(client),
    }
  } catch (error) {
    destroyClient(client)
    throw error
  }
}

async function findTables(client: pg.Client): Promise<SnapshotTable[]> {
  const { rows } = await client.query<{ name: string; columns: string[] }>(TABLES)
  const tables: SnapshotTable[] = []
  for (const { name, columns } of rows) {
    const counted = await client.query(`select count(*)::int as rows from ${quotedTable(name)}`)
    tables.push({ name, columns, rows: counted.rows[0].rows })
  }
  return tables
}

/** Sequences are outside any snapshot; a later value only leaves a gap. */
async function findSequences(client: pg.Client): Promise<SnapshotSequence[]> {
  const { rows } = await client.query<{ name: string }>(`
    select relname as name from pg_class
    where relnamespace = 'public'::regnamespace and relkind = 'S' order by relname`)
  const sequences: SnapshotSequence[] = []
  for (const { name } of rows) {
    const value = await client.query(
      `select last_value::text as last, is_called as "isCalled" from ${quotedTable(name)}`,
    )
    sequences.push({ name, ...value.rows[0] })
  }
  return sequences
}
