import type pg from 'pg'
import { BackupError } from './backup-error'

/** A session that was cut off takes a moment to end. */
const PATIENCE_MS = 5_000
/** SQLSTATE lock_not_available. */
const NOT_AVAILABLE = '55P03'

/**
 * Takes an advisory lock that the connection holds until it ends.
 *
 * @param mode shared with others who share it, or alone
 * @param refusal what to say if somebody else holds it
 * @throws BackupError with that
 */
export async function waitForLock(
  client: pg.Client,
  key: number,
  mode: 'alone' | 'shared',
  refusal: string,
): Promise<void> {
  await client.query(`set lock_timeout = ${PATIENCE_MS}`)
  try {
    await client.query(`select pg_advisory_lock${mode === 'shared' ? '_shared' : ''}($1)`, [key])
  } catch (error) {
    if ((error as { code?: string }).code === NOT_AVAILABLE) throw new BackupError(refusal)
    throw error
  }
  await client.query('set lock_timeout = 0')
}
