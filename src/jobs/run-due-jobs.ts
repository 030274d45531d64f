import type { Payload } from 'payload'
import { RUNNING_JOBS } from '@/db/locks'
import { MAIL_QUEUE } from '@/mail/enqueue-mail'
import type { JobsSession } from './jobs-lock'

/** A job that was interrupted so often crashes its worker. */
const MOST_INTERRUPTIONS = 12

/**
 * Releases the jobs of dead workers: Payload never retries a job that is marked as processing. Whoever runs a job
 * holds a lock on it; one that nobody holds is orphaned. `case`, so that no other row is tried.
 */
const FREE_ORPHANS = `
  update payload_jobs set processing = false, total_tried = coalesce(total_tried, 0) + 1,
    has_error = coalesce(total_tried, 0) + 1 >= $1,
    error = case when coalesce(total_tried, 0) + 1 >= $1
      then '{"message": "The server was stopped each time it tried this."}'::jsonb else error end
  where case when processing and completed_at is null
    then pg_try_advisory_xact_lock(${RUNNING_JOBS}, id) else false end`

/**
 * Takes the next due job, which no other worker takes meanwhile, and locks it for as long as this session lives.
 *
 * The database decides what is due: a plan is compared with the clock by which it becomes visible to readers, not
 * with this machine's. Ordered by scheduled time; mails in order of creation. The plans of one article run one
 * after another.
 */
const TAKE_DUE = `
  with due as (
    select id from payload_jobs job
    where queue = $1 and completed_at is null and has_error is not true and processing is not true
      and (wait_until is null or wait_until <= now())
      and not exists (
        select 1 from payload_jobs other
        where other.id <> job.id and other.input->>'article' = job.input->>'article'
          and other.completed_at is null and other.has_error is not true
          and (other.processing or (coalesce(other.wait_until, other.created_at), other.id)
            < (coalesce(job.wait_until, job.created_at), job.id)))
    order by case when queue = '${MAIL_QUEUE}' then created_at else wait_until end, id
    limit 1 for update skip locked
  ), taken as (
    update payload_jobs set processing = true from due where payload_jobs.id = due.id returning payload_jobs.id
  )
  select id, pg_advisory_lock(${RUNNING_JOBS}, id) from taken`

const LET_GO = `select pg_advisory_unlock(${RUNNING_JOBS}, $1)`

/** Runs the next due job of a queue; null if there is none. */
async function runOne(
  payload: Payload,
  session: JobsSession,
  queue: string,
): Promise<'done' | 'failed' | null> {
  await session.query(FREE_ORPHANS, [MOST_INTERRUPTIONS])
  const { rows } = await session.query(TAKE_DUE, [queue])
  if (rows.length === 0) return null
  const { id } = rows[0]
  try {
    const { jobStatus } = await payload.jobs.runByID({ id, silent: true })
    if (!jobStatus) return null
    return Object.values(jobStatus).every(({ status }) => status === 'success') ? 'done' : 'failed'
  } finally {
    // If the session is lost, so is the lock.
    await session.query(LET_GO, [id]).catch(() => undefined)
  }
}

/**
 * Runs due jobs, one after another, while the session lives and nobody asks to stop; any number of workers may do
 * so at the same time. Publications go first, and
 * again after each mail. A failed mail ends the round: the next one would wait for the same mail server.
 *
 * @param isWanted checked before each job
 * @returns how many ran, whatever their result (it is stored with the job)
 * @throws the database's error
 */
export async function runDueJobs(
  payload: Payload,
  session: JobsSession,
  isWanted: () => boolean,
): Promise<number> {
  const goesOn = () => isWanted() && session.isHeld()
  let count = 0
  while (goesOn()) {
    if (await runOne(payload, session, 'default')) {
      count++
      continue
    }
    if (!goesOn()) break
    const mail = await runOne(payload, session, MAIL_QUEUE)
    if (mail) count++
    if (mail !== 'done') break
  }
  return count
}
