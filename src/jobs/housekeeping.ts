import type { JobsLock } from './jobs-lock'

/** How long the outcome of a job can be looked up. */
const KEPT_DAYS = 90

/**
 * Erases what readers gave in confidence once their time is over, and finished jobs after 90 days.
 *
 * @throws the database's error; nothing is lost then, the next round does it
 */
export async function keepHouse(lock: JobsLock): Promise<void> {
  await lock.query('delete from comment_contacts where erase_after < now()')
  await lock.query('update error_reports set email = null where email is not null and erase_after < now()')
  // As the settings say; 30 days while nobody saved them.
  await lock.query(
    `update ratings set network_hash = null where network_hash is not null and created_at < now() - make_interval(
      days => coalesce((select retention_network_days::int from settings limit 1), 30))`,
  )
  // The counters of limits keep their time in milliseconds.
  await lock.query('delete from rate_limits where expire < extract(epoch from now()) * 1000')
  await lock.query(
    `delete from payload_jobs where (completed_at is not null or has_error)
      and coalesce(completed_at, updated_at) < now() - make_interval(days => $1)`,
    [KEPT_DAYS],
  )
}
