import pg from 'pg'
import { to as copyTo } from 'pg-copy-streams'
import { destroyClient } from '@/db/destroy-client'
import { MIGRATION_LOCK } from '@/db/locks'
import { BackupError } from '@/moving/backup/backup-error'
import { findPictures } from '@/moving/backup/find-pictures'
import { quoted, quotedTable } from '@/moving/backup/quoted-name'
import { waitForLock } from '@/moving/backup/wait-for-lock'
import type { ExportCollection } from './collections'
import { type Columns, readColumns } from './read-columns'

/** A consistent view of the site's content. */
export type ContentReading = {
  madeAt: string
  migrations: string[]
  columns: Columns
  count(collection: ExportCollection, withPrivateData: boolean): Promise<number>
  /** Lines of JSON, each ending with a line break; in pieces that end anywhere. */
  lines(collection: ExportCollection, withPrivateData: boolean): AsyncIterable<Buffer>
  pictures(): AsyncGenerator<string[]>
  /** Lets go of the view, but not of the lock. */
  endReading(): Promise<void>
  close(): void
}

/**
 * Opens one on a connection of its own. While it is open no migration can run.
 *
 * @throws BackupError if one is running, or if there is nothing to export
 */
export async function openReading(databaseUrl: string): Promise<ContentReading> {
  const client = new pg.Client({
    connectionString: databaseUrl,
    application_name: 'symptom-database-export',
    connectionTimeoutMillis: 10_000,
    keepAlive: true,
  })
  client.on('error', () => undefined)
  try {
    await client.connect()
    await client.query(
      "set statement_timeout = 0; set idle_in_transaction_session_timeout = 0; set timezone = 'UTC'",
    )
    const isChanging = 'The database is being migrated or restored; wait until that has ended.'
    await waitForLock(client, MIGRATION_LOCK, 'shared', isChanging)
    await client.query('begin isolation level repeatable read read only')
    const { rows } = await client.query(`
      select to_json(now() at time zone 'utc') #>> '{}' as at,
        to_regclass('public.payload_migrations') is not null as known`)
    if (!rows[0].known) throw new BackupError('There is nothing to export: the database has no tables yet.')
    const migrations = await client.query<{ name: string }>(
      'select name from payload_migrations where batch > 0 order by name',
    )
    const columns = await readColumns(client)
    return {
      madeAt: `${rows[0].at.slice(0, 19)}Z`,
      migrations: migrations.rows.map(({ name }) => name),
      columns,
      count: async (collection, withPrivateData) => {
        const counted = await client.query(
          `select count(*)::int as rows from ${quotedTable(collection.table)} t ${whereOf(collection, withPrivateData)}`,
        )
        return counted.rows[0].rows
      },
      lines: (collection, withPrivateData) =>
        client.query(
          // JSON has no control characters, so that nothing is ever quoted.
          copyTo(
            `copy (${linesQuery(collection, columns, withPrivateData)}) to stdout (format csv, delimiter e'\\x02', quote e'\\x01')`,
          ),
        ),
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

function whereOf({ public: open }: ExportCollection, withPrivateData: boolean): string {
  return open?.where && !withPrivateData ? `where ${open.where}` : ''
}

function linesQuery(collection: ExportCollection, columns: Columns, withPrivateData: boolean): string {
  const { table, order, parts, always = {}, public: open } = collection
  const instead: Record<string, string> = { ...always, ...(withPrivateData ? {} : open?.instead) }
  const own = namesOf(columns, table).map((name) =>
    instead[name] === undefined ? `t.${quoted(name)}` : `${instead[name]} as ${quoted(name)}`,
  )
  const arrays = parts.map((part) => {
    const names = namesOf(columns, part.table).filter((name) => name !== part.parent)
    const place = names.includes('_order') ? '_order' : 'order'
    return `(select coalesce(jsonb_agg(to_jsonb(p) order by p.${quoted(place)}, p.id), '[]')
      from (select ${names.map((name) => `c.${quoted(name)}`).join(', ')} from ${quotedTable(part.table)} c
        where c.${part.parent} = t.id) p) as ${quoted(part.field)}`
  })
  return `select to_jsonb(line)::text from ${quotedTable(table)} t
    cross join lateral (select ${[...own, ...arrays].join(', ')}) line
    ${whereOf(collection, withPrivateData)} order by ${order.map((name) => `t.${quoted(name)}`).join(', ')}`
}

const namesOf = (columns: Columns, table: string) => (columns.get(table) ?? []).map(({ name }) => name)
