import { type HeldLock, holdLock, type LockOptions } from '@/db/hold-lock'
import { JOBS_LOCK } from '@/db/locks'

/** The right to run jobs, and a connection that is alive exactly as long as that right. */
export type JobsLock = HeldLock

export type LockTiming = Pick<LockOptions, 'beatMs' | 'answerMs' | 'silenceMs'>

/**
 * Tries to become the one worker.
 *
 * @returns null while another worker holds it
 * @throws the connection's error when the database does not answer
 */
export const takeJobsLock = (databaseUrl: string, timing: LockTiming = {}): Promise<JobsLock | null> =>
  holdLock({ databaseUrl, key: JOBS_LOCK, name: 'symptom-database-worker', ...timing })
