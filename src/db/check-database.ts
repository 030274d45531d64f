import type pg from 'pg'
import { unknownMigrations } from './migrate'

/** The oldest major version of Postgres that is still supported upstream and that the tests have passed on. */
const LOWEST_POSTGRES = 15

/** A database that the site must not run on, with what to do instead. */
export class UnfitDatabaseError extends Error {
  override name = 'UnfitDatabaseError'
}

/**
 * Checks that the site can run on this database, before anything is written to it.
 *
 * @param folder the migrations
 * @throws UnfitDatabaseError if the server is too old, or the database is not UTF-8, is read-only, or was changed
 * by a newer version of the site
 */
export async function checkDatabase(client: pg.Client, folder: string): Promise<void> {
  const { rows } = await client.query<DatabaseKind>(`
    select current_setting('server_version') as version, current_setting('server_version_num')::int as number,
      current_setting('server_encoding') as encoding, current_database() as name,
      current_setting('transaction_read_only') = 'on' as "isReadOnly"`)
  const [kind] = rows
  if (!kind) throw new Error('The database did not report its properties.')
  const reason = describeUnfit(kind)
  if (reason) throw new UnfitDatabaseError(reason)
  const unknown = await unknownMigrations(client, folder)
  if (unknown.length > 0) {
    throw new UnfitDatabaseError(
      `The database “${kind.name}” was changed by a newer version of the site (${unknown.join(', ')}). ` +
        'Start that version, or restore an earlier backup.',
    )
  }
}

type DatabaseKind = { version: string; number: number; encoding: string; name: string; isReadOnly: boolean }

/** Why the site cannot run on such a database, or null if it can. */
export function describeUnfit({ version, number, encoding, name, isReadOnly }: DatabaseKind): string | null {
  if (number < LOWEST_POSTGRES * 10_000) {
    return `The database is Postgres ${version}; the site needs Postgres ${LOWEST_POSTGRES} or newer.`
  }
  if (encoding !== 'UTF8') {
    return (
      `The database “${name}” has the encoding ${encoding}; the site needs UTF8. Create another one: ` +
      `CREATE DATABASE … ENCODING 'UTF8' TEMPLATE template0`
    )
  }
  if (isReadOnly) {
    return (
      `The database “${name}” is read-only: it is a standby, or its role may not write. ` +
      'DATABASE_URL must name the primary server.'
    )
  }
  return null
}
