import { sql } from '@payloadcms/db-postgres'
import type { PayloadRequest } from 'payload'
import { connectionOf } from '@/db/connection'
import { log } from '@/log'

/** Unanswered confirmation mails per mailbox, until one is answered. */
export const MOST_UNANSWERED = 3
/** Confirmation mails per network and hour: enough for a clinic's waiting room, but no flood. */
const PER_NETWORK = 10
/** Limits for the whole site: strangers' mailboxes must not be flooded. */
const PER_HOUR = 100
const PER_DAY = 500

/**
 * Whether a stranger's mailbox may get a confirmation mail now, and counts it. Requests are serialised, so that
 * none is miscounted.
 */
export async function mayAsk(
  req: PayloadRequest,
  { mailboxHash, networkHash }: { mailboxHash: string; networkHash: string },
): Promise<boolean> {
  const connection = await connectionOf(req)
  await connection.execute(sql`select pg_advisory_xact_lock(hashtext('confirmation_mails'))`)
  const { rows } = await connection.execute(sql`
    select
      count(*) filter (where mailbox_hash = ${mailboxHash})::int as unanswered,
      count(*) filter (where mailbox_hash = ${mailboxHash} and sent_at > now() - interval '1 hour')::int as lately,
      count(*) filter (where network_hash = ${networkHash} and sent_at > now() - interval '1 hour')::int as near,
      count(*) filter (where sent_at > now() - interval '1 hour')::int as hour,
      count(*) filter (where sent_at > now() - interval '1 day')::int as day
    from confirmation_mails where mailbox_hash = ${mailboxHash} or sent_at > now() - interval '1 day'`)
  const found = rows[0] as Record<'unanswered' | 'lately' | 'near' | 'hour' | 'day', number>
  if (found.unanswered >= MOST_UNANSWERED || found.lately > 0 || found.near >= PER_NETWORK) return false
  if (found.hour >= PER_HOUR || found.day >= PER_DAY) {
    log.warn(
      { hour: found.hour, day: found.day },
      'no more confirmation mails for now: the site has sent many',
    )
    return false
  }
  await connection.execute(sql`
    insert into confirmation_mails (mailbox_hash, network_hash) values (${mailboxHash}, ${networkHash})`)
  return true
}

/** The mailbox has answered: it may be asked again. */
export async function forgetQuestions(req: PayloadRequest, mailboxHash: string): Promise<number> {
  const connection = await connectionOf(req)
  const { rows } = await connection.execute(
    sql`delete from confirmation_mails where mailbox_hash = ${mailboxHash} returning id`,
  )
  return rows.length
}
