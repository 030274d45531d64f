import type { JobsLock } from './jobs-lock'
import { sweepRows } from './sweep-rows'

/** How long the outcome of a job can be looked up. */
const KEPT_DAYS = 90

/**
 * Erases finished jobs after 90 days, and rows that belong to nobody any more. docs/operations/running.md lists what
 * is written and what takes it away.
 *
 * @throws the database's error; nothing is lost then, the next round does it
 */
export async function keepHouse(lock: JobsLock): Promise<void> {
  await lock.query(
    `delete from payload_jobs where (completed_at is not null or has_error)
      and coalesce(completed_at, updated_at) < now() - make_interval(days => $1)`,
    [KEPT_DAYS],
  )
  await sweepRows(lock)
}
