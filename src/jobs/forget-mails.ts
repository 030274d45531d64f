import type { JobsLock } from './jobs-lock'

/**
 * Erases sent mails and empties abandoned ones: a queued mail contains an address, which is kept no longer than
 * needed. The fact that a mail failed is kept.
 *
 * @throws the database's error; the next round retries
 */
export async function forgetMails(lock: JobsLock): Promise<void> {
  await lock.query("delete from payload_jobs where task_slug = 'sendQueuedMail' and completed_at is not null")
  await lock.query(`
    with given_up as (
      update payload_jobs set input = '{}' where task_slug = 'sendQueuedMail' and has_error and input <> '{}'
      returning id)
    update payload_jobs_log set input = null where _parent_id in (select id from given_up)`)
}
