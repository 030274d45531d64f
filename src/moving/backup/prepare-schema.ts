import type { MigrateUpArgs } from '@payloadcms/db-postgres'
import { drizzle } from '@payloadcms/db-postgres/drizzle/node-postgres'
import type pg from 'pg'
import type { ArchiveHead } from './archive-format'
import { BackupError } from './backup-error'
import { standAside } from './stand-aside'

export type SchemaMigration = { name: string; up: (args: MigrateUpArgs) => Promise<void> }

/**
 * Makes the tables of a backup on a connection with an open transaction, in place of those that are there: by our
 * own migrations up to its version. Whatever these put into the tables is removed again.
 *
 * @returns what has to be run once the rows are in place
 * @throws BackupError if the archive has tables or columns that its migrations do not make
 */
export async function prepareSchema(
  client: pg.Client,
  head: ArchiveHead,
  migrations: readonly SchemaMigration[],
): Promise<() => Promise<void>> {
  const there = await client.query(
    "select 1 from pg_class where relnamespace = 'public'::regnamespace limit 1",
  )
  if (there.rows.length > 0) {
    await client.query(
      'drop schema public cascade; create schema public; grant usage on schema public to public',
    )
  }
  const archived = new Set(head.migrations)
  await runMigrations(
    client,
    migrations.filter(({ name }) => archived.has(name)),
  )
  await compareTables(client, head)
  const tables = await client.query<{ name: string }>(`
    select relname as name from pg_class where relnamespace = 'public'::regnamespace and relkind = 'r'`)
  return standAside(
    client,
    tables.rows.map(({ name }) => name),
    'truncate',
  )
}

/** Runs migrations in the connection's transaction, in their order. */
export async function runMigrations(
  client: pg.Client,
  migrations: readonly SchemaMigration[],
): Promise<void> {
  // Ours use the connection alone, neither Payload nor the request.
  const args = { db: drizzle(client) } as unknown as MigrateUpArgs
  for (const { name, up } of migrations) {
    try {
      await up(args)
    } catch (error) {
      const { cause, message } = error as Error & { cause?: Error }
      throw new BackupError(`The migration ${name} failed: ${cause?.message ?? message}`, { cause: error })
    }
  }
}

async function compareTables(client: pg.Client, head: ArchiveHead): Promise<void> {
  const { rows } = await client.query<{ name: string; columns: string[] }>(`
    select c.relname as name, array_agg(a.attname::text) as columns
    from pg_class c join pg_attribute a on a.attrelid = c.oid
    where c.relnamespace = 'public'::regnamespace and c.relkind = 'r' and a.attnum > 0 and not a.attisdropped
    group by c.relname`)
  const known = new Map(rows.map(({ name, columns }) => [name, new Set(columns)]))
  for (const { name, columns } of head.tables) {
    const wrong = known.has(name) ? columns.find((column) => !known.get(name)?.has(column)) : ''
    if (wrong === undefined) continue
    throw new BackupError(
      `The backup has ${wrong === '' ? 'a table' : `a column “${wrong}” in the table`} “${name}”, which its version of the software does not have.`,
    )
  }
}
