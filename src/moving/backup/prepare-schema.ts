import type { MigrateUpArgs } from '@payloadcms/db-postgres'
import { drizzle } from '@payloadcms/db-postgres/drizzle/node-postgres'
import type pg from 'pg'
import type { ArchiveHead } from './archive-format'
import { BackupError } from './backup-error'
import { quoted, quotedTable } from './quoted-name'

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
  return standAside(client)
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

/**
 * Empties all tables and puts their foreign keys and triggers out of action: rows arrive table by table, and are as
 * the triggers once left them. Foreign keys are made anew, which checks every row.
 */
async function standAside(client: pg.Client): Promise<() => Promise<void>> {
  const keys = await client.query<{ table: string; name: string; definition: string }>(`
    select conrelid::regclass::text as table, conname as name, pg_get_constraintdef(oid) as definition
    from pg_constraint where contype = 'f' and connamespace = 'public'::regnamespace`)
  const tables = await client.query<{ name: string }>(`
    select relname as name from pg_class where relnamespace = 'public'::regnamespace and relkind = 'r'`)
  for (const { table, name } of keys.rows)
    await client.query(`alter table ${table} drop constraint ${quoted(name)}`)
  for (const { name } of tables.rows)
    await client.query(`alter table ${quotedTable(name)} disable trigger user`)
  // TRUNCATE fires its own triggers in any case other than these disabled ones.
  if (tables.rows.length > 0) {
    await client.query(`truncate ${tables.rows.map(({ name }) => quotedTable(name)).join(', ')}`)
  }
  return async () => {
    for (const { table, name, definition } of keys.rows) {
      await client.query(`alter table ${table} add constraint ${quoted(name)} ${definition}`)
    }
    for (const { name } of tables.rows)
      await client.query(`alter table ${quotedTable(name)} enable trigger user`)
  }
}
