import { sql } from '@payloadcms/db-postgres'
import type { PayloadRequest } from 'payload'
import { eraseWords } from '@/community/comments/change-own-comment'
import { emailHash } from '@/community/comments/sender-hashes'
import { connectionOf } from '@/db/connection'
import { recordAudit } from '@/desk/audit-log/record-audit'

/** How much was erased. */
export type Erased = {
  comments: number
  subscriptions: number
  errorReports: number
  waitingMails: number
  bans: number
}

/**
 * Erases all data of an e-mail address. Its comments become withdrawn, so that replies keep their thread; the
 * pages that showed them are purged. A ban of exactly this address ends; a pattern that also matches others stays.
 * The hash of an opted-out address also stays. Idempotent. The audit log records that it was done, not for whom.
 *
 * @param req in a transaction, so that it is all or nothing
 * @param email case-insensitive
 * @throws the database's error
 */
export async function erasePersonalData(req: PayloadRequest, email: string): Promise<Erased> {
  const connection = await connectionOf(req)
  const hash = emailHash(email)
  const address = email.trim().toLowerCase()
  const own = sql`(lower(email) = ${address} or email_hash = ${hash})`
  const { rows } = await connection.execute(
    sql`select distinct comment_id::int as id from comment_contacts where ${own} order by 1`,
  )
  const count = async (statement: ReturnType<typeof sql>) =>
    (await connection.execute(sql`${statement} returning 1`)).rows.length
  const subscriptions = await count(sql`delete from subscriptions where ${own}`)
  for (const { id } of rows as { id: number }[]) await eraseWords(req, id)
  const erased = {
    comments: rows.length,
    subscriptions,
    errorReports: await count(sql`update error_reports set email = null where lower(email) = ${address}`),
    waitingMails: await count(sql`
      delete from payload_jobs where task_slug = 'sendQueuedMail' and lower(input->>'to') = ${address}`),
    bans: await count(sql`delete from bans where kind = 'email' and value = ${address}`),
  }
  await recordAudit(req, {
    action: 'erase personal data',
    target: 'comment-contacts',
    targetId: 0,
    title: 'Everything of one e-mail address',
    details: erased,
  })
  return erased
}
