import { sql } from '@payloadcms/db-postgres'
import type { Payload } from 'payload'
import { connectionOf } from '@/db/connection'
import { runInTransaction } from '@/db/run-in-transaction'
import { findUnindexed, indexArticle } from '@/features/search/index-article'

const KEEP_JOBS_DAYS = 90

/** Erases what commenters gave in confidence once its time is over. @returns how many rows went */
export async function eraseExpiredContacts(payload: Payload): Promise<number> {
  const connection = await connectionOf(payload)
  const { rows } = await connection.execute(
    sql`delete from comment_contacts where erase_after < now() returning id`,
  )
  return rows.length
}

/** Forgets jobs that ended long ago. @returns how many */
export async function forgetOldJobs(payload: Payload): Promise<number> {
  const connection = await connectionOf(payload)
  const { rows } = await connection.execute(sql`
    delete from payload_jobs where updated_at < now() - make_interval(days => ${KEEP_JOBS_DAYS})
      and (completed_at is not null or has_error) returning id`)
  return rows.length
}

/** Adds search rows that are missing, as after an update of the software. @returns how many */
export async function indexMissing(payload: Payload): Promise<number> {
  const ids = await runInTransaction(payload, findUnindexed)
  for (const id of ids) await runInTransaction(payload, (req) => indexArticle(req, id))
  return ids.length
}

/** What a site has to do once a day, each chore whether or not another one fails. */
export async function doDailyChores(payload: Payload): Promise<void> {
  for (const chore of [eraseExpiredContacts, forgetOldJobs, indexMissing]) {
    try {
      const count = await chore(payload)
      if (count > 0) payload.logger.info({ chore: chore.name, count }, 'a daily chore was done')
    } catch (err) {
      payload.logger.error({ err, chore: chore.name }, 'a daily chore failed; tried again tomorrow')
    }
  }
}
