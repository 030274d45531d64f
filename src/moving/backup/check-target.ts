import type pg from 'pg'
import { BACKUP_LOCK, MIGRATION_LOCK } from '@/db/locks'
import { BackupError } from './backup-error'
import { waitForLock } from './wait-for-lock'

/**
 * Keeps migrations and backups away until the connection ends.
 *
 * @throws BackupError if one is under way, or the site is running on the database
 */
export async function keepOthersAway(client: pg.Client): Promise<void> {
  const isBusy = 'The database is being migrated, backed up or restored; wait until that has ended.'
  for (const lock of [MIGRATION_LOCK, BACKUP_LOCK]) await waitForLock(client, lock, 'alone', isBusy)
  const { rows: others } = await client.query(`
    select count(*)::int as count from pg_stat_activity where datname = current_database()
      and starts_with(application_name, 'symptom-database')
      and application_name not in ('symptom-database-backup', 'symptom-database-restore')`)
  if (others[0].count > 0) {
    throw new BackupError(
      'The site or its worker is running on this database. Stop it first; nothing was changed.',
    )
  }
}

/**
 * Checks that a backup may be restored into a database, and keeps migrations and backups away until the connection
 * ends.
 *
 * @param replace whether a site that is there may be replaced
 * @returns whether one is there
 * @throws BackupError if the site is running on it, or one is there that must not be replaced
 */
export async function checkTarget(client: pg.Client, replace: boolean): Promise<boolean> {
  await keepOthersAway(client)
  const isFull = (await hasRows(client, 'users')) || (await hasRows(client, 'articles'))
  if (isFull && !replace) {
    throw new BackupError(
      'There is a site in this database already; nothing was changed. To replace it by the backup, add --replace.',
    )
  }
  return isFull
}

async function hasRows(client: pg.Client, table: 'users' | 'articles'): Promise<boolean> {
  const { rows } = await client.query('select to_regclass($1) is not null as known', [`public.${table}`])
  if (!rows[0].known) return false
  return (await client.query(`select 1 from public.${table} limit 1`)).rows.length > 0
}
