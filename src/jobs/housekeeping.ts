import type { JobsLock } from './jobs-lock'
import { sweepRows } from './sweep-rows'

/** How long the result of a job is kept. */
const KEPT_DAYS = 90

/**
 * Erases finished jobs after 90 days, and orphaned rows. docs/operations/running.md lists the retention of all
 * data.
 *
 * @throws the database's error; nothing is lost, the next round retries
 */
export async function keepHouse(lock: JobsLock): Promise<void> {
  await lock.query(
    `delete from payload_jobs where (completed_at is not null or has_error)
      and coalesce(completed_at, updated_at) < now() - make_interval(days => $1)`,
    [KEPT_DAYS],
  )
  await sweepRows(lock)
}
