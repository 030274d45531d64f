import { type HeldLock, holdLock, type LockOptions } from '@/db/hold-lock'
import { type HeldSession, holdSession } from '@/db/hold-session'
import { JOBS_LOCK } from '@/db/locks'

/** The right to do the housekeeping, bound to the lifetime of a connection. */
export type JobsLock = HeldLock

/** The session in which a worker takes jobs; it holds a lock on the one that runs. */
export type JobsSession = HeldSession

export type LockTiming = Pick<LockOptions, 'beatMs' | 'answerMs' | 'silenceMs'>

const NAME = 'symptom-database-worker'

/**
 * Tries to become the worker in charge.
 *
 * @returns null while another worker is
 * @throws the connection's error if the database does not respond
 */
export const takeJobsLock = (databaseUrl: string, timing: LockTiming = {}): Promise<JobsLock | null> =>
  holdLock({ databaseUrl, key: JOBS_LOCK, name: NAME, ...timing })

/** @throws the connection's error if the database does not respond */
export const openJobsSession = (databaseUrl: string, timing: LockTiming = {}): Promise<JobsSession> =>
  holdSession({ databaseUrl, name: NAME, ...timing })
