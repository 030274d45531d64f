import { type HeldSession, holdSession, type SessionOptions } from './hold-session'

/** A Postgres session-level advisory lock and the session that holds it. */
export type HeldLock = HeldSession

/** `key`: one of those in `locks.ts`. */
export type LockOptions = SessionOptions & { key: number }

/**
 * Tries to acquire a lock that lasts as long as its session.
 *
 * @returns null while somebody else holds it
 * @throws the connection's error if the database does not respond
 */
export async function holdLock({ key, onLost, ...options }: LockOptions): Promise<HeldLock | null> {
  let taken = false
  const session = await holdSession({ ...options, onLost: () => taken && onLost?.() })
  const { rows } = await session.query('select pg_try_advisory_lock($1) as taken', [key])
  taken = rows[0]?.taken === true
  if (taken) return session
  await session.release()
  return null
}
