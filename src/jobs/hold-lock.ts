import pg from 'pg'
import { JOBS_LOCK } from '@/db/locks'

export type HeldLock = {
  /** Whether it is still ours: a lost connection loses it. */
  isHeld: () => boolean
  release: () => Promise<void>
}

/**
 * Tries to become the one worker that runs jobs, by an advisory lock on a connection of its own.
 *
 * @returns null when another worker is it
 * @throws the error of the connection when the database does not answer
 */
export async function tryToHoldLock(databaseUrl: string): Promise<HeldLock | null> {
  const client = new pg.Client({
    connectionString: databaseUrl,
    connectionTimeoutMillis: 5_000,
    keepAlive: true,
  })
  let isHeld = false
  const lose = () => {
    isHeld = false
  }
  client.on('error', lose)
  client.on('end', lose)
  try {
    await client.connect()
    const { rows } = await client.query<{ got: boolean }>('select pg_try_advisory_lock($1) as got', [
      JOBS_LOCK,
    ])
    isHeld = rows[0]?.got === true
  } catch (error) {
    await client.end().catch(() => undefined)
    throw error
  }
  const release = () => client.end().catch(() => undefined)
  if (isHeld) return { isHeld: () => isHeld, release }
  await release()
  return null
}
