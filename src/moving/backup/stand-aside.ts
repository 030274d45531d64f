import type pg from 'pg'
import { quoted, quotedTable } from './quoted-name'

/**
 * Empties tables and puts their foreign keys and triggers out of action, on a connection with an open transaction:
 * rows arrive table by table, and are as the triggers once left them. Foreign keys are made anew, which checks every
 * row.
 *
 * @param how all tables can be truncated; some of them cannot while others refer to them
 * @returns what has to be run once the rows are in place
 */
export async function standAside(
  client: pg.Client,
  tables: readonly string[],
  how: 'truncate' | 'delete',
): Promise<() => Promise<void>> {
  const keys = await client.query<{ table: string; name: string; definition: string }>(
    `select conrelid::regclass::text as table, conname as name, pg_get_constraintdef(oid) as definition
    from pg_constraint where contype = 'f' and connamespace = 'public'::regnamespace
      and conrelid = any($1::text[]::regclass[])`,
    [tables.map(quotedTable)],
  )
  for (const { table, name } of keys.rows)
    await client.query(`alter table ${table} drop constraint ${quoted(name)}`)
  for (const name of tables) await client.query(`alter table ${quotedTable(name)} disable trigger user`)
  if (how === 'delete') for (const name of tables) await client.query(`delete from ${quotedTable(name)}`)
  // TRUNCATE fires its own triggers in any case other than these disabled ones.
  else if (tables.length > 0) await client.query(`truncate ${tables.map(quotedTable).join(', ')}`)
  return async () => {
    for (const { table, name, definition } of keys.rows) {
      await client.query(`alter table ${table} add constraint ${quoted(name)} ${definition}`)
    }
    for (const name of tables) await client.query(`alter table ${quotedTable(name)} enable trigger user`)
  }
}
