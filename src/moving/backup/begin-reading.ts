import type pg from 'pg'
import { MIGRATION_LOCK } from '@/db/locks'
import { BackupError } from './backup-error'
import { waitForLock } from './wait-for-lock'

/** One moment of a database: when it was, the server's version, and the migrations that had run. */
export type ReadMoment = { madeAt: string; postgres: string; migrations: string[] }

/**
 * Begins to read all of a database as it is at one moment. Until the connection ends no migration can run.
 *
 * @param purpose completes *There is nothing to …*
 * @throws BackupError if a migration is running, or if there is nothing
 */
export async function beginReading(client: pg.Client, purpose: string): Promise<ReadMoment> {
  const isChanging = 'The database is being migrated or restored; wait until that has ended.'
  await waitForLock(client, MIGRATION_LOCK, 'shared', isChanging)
  await client.query('begin isolation level repeatable read read only')
  const { rows } = await client.query(`
    select to_json(now() at time zone 'utc') #>> '{}' as at, current_setting('server_version') as version,
      to_regclass('public.payload_migrations') is not null as known`)
  if (!rows[0].known) {
    throw new BackupError(`There is nothing to ${purpose}: the database has no tables yet.`)
  }
  const migrations = await client.query<{ name: string }>(
    'select name from payload_migrations where batch > 0 order by name',
  )
  return {
    madeAt: `${rows[0].at.slice(0, 19)}Z`,
    postgres: rows[0].version,
    migrations: migrations.rows.map(({ name }) => name),
  }
}
