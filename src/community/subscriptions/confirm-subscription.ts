import { sql } from '@payloadcms/db-postgres'
import type { Payload } from 'payload'
import { emailHash as hashOf } from '@/community/comments/sender-hashes'
import { connectionOf } from '@/db/connection'
import { readDatabaseClock } from '@/db/database-clock'
import { runInTransaction } from '@/db/run-in-transaction'
import { confirms, readConfirmToken } from './mail-tokens'
import { mailboxOf } from './mailbox-of'
import { forgetQuestions } from './may-ask'

type Row = { id: number; email: string; emailHash: string; confirmed: boolean; comment: number }

/** The subscription of a confirmation token; null if it is forged or has expired. */
export async function findByConfirmToken(payload: Payload, token: string): Promise<Row | null> {
  const read = readConfirmToken(token, (await readDatabaseClock(payload)).getTime())
  if (!read) return null
  const connection = await connectionOf(payload)
  const { rows } = await connection.execute(sql`
    select id::int as id, email, email_hash as "emailHash", confirmed_at is not null as confirmed,
      comment_id as comment
    from subscriptions where id = ${read.id}`)
  const row = rows[0] as Row | undefined
  return row && confirms(read, row) ? row : null
}

/**
 * Confirms this subscription, and the others that the same browser requested with the same address. Those
 * requested from another browser stay unconfirmed. Idempotent.
 *
 * @returns whether the token was valid
 * @throws the database's error; then nothing was changed
 */
export async function confirmSubscription(payload: Payload, token: string): Promise<boolean> {
  const found = await findByConfirmToken(payload, token)
  if (!found) return false
  await runInTransaction(payload, async (req) => {
    const connection = await connectionOf(req)
    await connection.execute(sql`
      with own as (
        select ${found.comment}::int as comment_id union
        select other.comment_id from comment_contacts mine
          join comment_contacts other
            on other.sender_hash = mine.sender_hash and other.email_hash = ${found.emailHash}
        where mine.comment_id = ${found.comment}
      ), said_yes as (
        update subscriptions set confirmed_at = now(), updated_at = now(),
          erase_after = now() + make_interval(days =>
            coalesce((select retention_subscription_days::int from settings limit 1), 365))
        where email_hash = ${found.emailHash} and confirmed_at is null
          and comment_id in (select comment_id from own)
      )
      update comment_contacts set confirmed_at = now()
      where email_hash = ${found.emailHash} and confirmed_at is null
        and comment_id in (select comment_id from own)`)
    await forgetQuestions(req, hashOf(mailboxOf(found.email)))
  })
  return true
}
