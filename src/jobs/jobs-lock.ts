import { type HeldLock, holdLock, type LockOptions } from '@/db/hold-lock'
import { JOBS_LOCK } from '@/db/locks'

/** The right to run jobs, bound to the lifetime of a connection. */
export type JobsLock = HeldLock

export type LockTiming = Pick<LockOptions, 'beatMs' | 'answerMs' | 'silenceMs'>

/**
 * Tries to become the active worker.
 *
 * @returns null while another worker is active
 * @throws the connection's error if the database does not respond
 */
export const takeJobsLock = (databaseUrl: string, timing: LockTiming = {}): Promise<JobsLock | null> =>
  holdLock({ databaseUrl, key: JOBS_LOCK, name: 'symptom-database-worker', ...timing })
