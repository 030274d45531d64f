import type { JobsLock } from './jobs-lock'

/**
 * Erases mails that were sent, and empties those that were given up: a waiting mail holds an address, and no
 * longer than it waits. That a mail could not be sent stays known.
 *
 * @throws the database's error; the next round does it then
 */
export async function forgetMails(lock: JobsLock): Promise<void> {
  await lock.query("delete from payload_jobs where task_slug = 'sendQueuedMail' and completed_at is not null")
  await lock.query(`
    with given_up as (
      update payload_jobs set input = '{}' where task_slug = 'sendQueuedMail' and has_error and input <> '{}'
      returning id)
    update payload_jobs_log set input = null where _parent_id in (select id from given_up)`)
}
