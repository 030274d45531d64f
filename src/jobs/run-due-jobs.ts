import type { Payload } from 'payload'
import { MAIL_QUEUE } from '@/mail/enqueue-mail'
import type { JobsLock } from './jobs-lock'

/** A job that was interrupted so often crashes its worker. */
const MOST_INTERRUPTIONS = 12

/**
 * Releases the jobs of a dead worker: Payload never retries a job that is marked as processing. Only the lock
 * holder runs jobs, and it runs none during this query, so every mark is orphaned.
 */
const FREE_ORPHANS = `
  update payload_jobs set processing = false, total_tried = coalesce(total_tried, 0) + 1,
    has_error = coalesce(total_tried, 0) + 1 >= $1,
    error = case when coalesce(total_tried, 0) + 1 >= $1
      then '{"message": "The server was stopped each time it tried this."}'::jsonb else error end
  where processing and completed_at is null`

/**
 * The database decides what is due: a plan is compared with the clock by which it becomes visible to readers, not
 * with this machine's. Ordered by scheduled time; mails in order of creation.
 */
const NEXT_DUE = `
  select id from payload_jobs
  where queue = $1 and completed_at is null and has_error is not true and processing is not true
    and (wait_until is null or wait_until <= now())
  order by case when queue = '${MAIL_QUEUE}' then created_at else wait_until end, id limit 1`

/** Runs the next due job of a queue; null if there is none. */
async function runOne(payload: Payload, lock: JobsLock, queue: string): Promise<'done' | 'failed' | null> {
  // On the lock's own connection, before every job: verifies that the lock is still ours.
  await lock.query(FREE_ORPHANS, [MOST_INTERRUPTIONS])
  const { rows } = await lock.query(NEXT_DUE, [queue])
  if (rows.length === 0) return null
  const { jobStatus } = await payload.jobs.runByID({ id: rows[0].id, silent: true })
  if (!jobStatus) return null
  return Object.values(jobStatus).every(({ status }) => status === 'success') ? 'done' : 'failed'
}

/**
 * Runs all due jobs, one after another, while the lock is held and nobody asks to stop. Publications go first, and
 * again after each mail. A failed mail ends the round: the next one would wait for the same mail server.
 *
 * @param isWanted checked before each job
 * @returns how many ran, whatever their result (it is stored with the job)
 * @throws the database's error
 */
export async function runDueJobs(payload: Payload, lock: JobsLock, isWanted: () => boolean): Promise<number> {
  const goesOn = () => isWanted() && lock.isHeld()
  let count = 0
  while (goesOn()) {
    if (await runOne(payload, lock, 'default')) {
      count++
      continue
    }
    if (!goesOn()) break
    const mail = await runOne(payload, lock, MAIL_QUEUE)
    if (mail) count++
    if (mail !== 'done') break
  }
  return count
}
