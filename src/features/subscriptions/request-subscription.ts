import { sql } from '@payloadcms/db-postgres'
import type { PayloadRequest } from 'payload'
import { connectionOf } from '@/db/connection'
import { readDatabaseClock } from '@/db/database-clock'
import { stringsFor } from '@/design/strings'
import { findSender } from '@/features/mailings/find-sender'
import { mailIsSetUp } from '@/mail/adapter'
import { composeMail } from '@/mail/compose-mail'
import { enqueueMail } from '@/mail/enqueue-mail'
import { CONFIRM_DAYS, confirmAddress } from './mail-tokens'
import { wantsNoMail } from './unwanted-mail'

/** Confirmation mails that one network may cause in an hour: enough for a clinic's waiting room, no flood. */
const PER_NETWORK = 10

export type WantedReplies = {
  comment: number
  email: string
  emailHash: string
  /** Keyed hashes of the browser and of the network that asked. */
  senderHash: string
  networkHash: string
}

/**
 * Notes that somebody wants mail about replies to a comment. A mail asks the owner of the address first (double
 * opt-in), at most one in an hour and ten a network; a browser that has confirmed the address before need not
 * again. Joins the transaction that stores the comment; does nothing where the site sends no mail or the address
 * wants none.
 *
 * @throws the database's error
 */
export async function requestSubscription(req: PayloadRequest, wanted: WantedReplies): Promise<void> {
  const { comment, email, emailHash, senderHash } = wanted
  if (!mailIsSetUp() || (await wantsNoMail(req, emailHash))) return
  const connection = await connectionOf(req)
  // Two comments at the same moment must not become two mails.
  await connection.execute(sql`select pg_advisory_xact_lock(hashtextextended(${emailHash}, 0))`)
  const { rows } = await connection.execute(sql`
    select
      exists (select 1 from comment_contacts where email_hash = ${emailHash}
        and sender_hash = ${senderHash} and confirmed_at is not null) as known,
      exists (select 1 from subscriptions where email_hash = ${emailHash} and confirmed_at is null
        and created_at > now() - interval '1 hour') as asked,
      (select count(*)::int from subscriptions s join comment_contacts c on c.comment_id = s.comment_id
        where c.address_hash = ${wanted.networkHash} and s.created_at > now() - interval '1 hour') as near`)
  const found = rows[0] as { known: boolean; asked: boolean; near: number }
  if (!found.known && found.near >= PER_NETWORK) return
  const made = await connection.execute(sql`
    insert into subscriptions (comment_id, email, email_hash, confirmed_at, erase_after)
    select ${comment}, ${email}, ${emailHash}, ${found.known ? sql`now()` : sql`null`},
      now() + make_interval(days => case when ${found.known}
        then coalesce((select retention_subscription_days::int from settings limit 1), 365)
        else ${CONFIRM_DAYS}::int end)
    on conflict (comment_id, email_hash) do nothing returning id::int as id`)
  const id = (made.rows[0] as { id: number } | undefined)?.id
  if (id === undefined) return
  if (found.known) {
    await connection.execute(
      sql`update comment_contacts set confirmed_at = now() where comment_id = ${comment}`,
    )
  } else if (!found.asked) await mailQuestion(req, { id, emailHash }, wanted)
}

async function mailQuestion(
  req: PayloadRequest,
  subscription: { id: number; emailHash: string },
  { comment, email }: WantedReplies,
): Promise<void> {
  const { language, siteName } = await findSender(req)
  const connection = await connectionOf(req)
  const { rows } = await connection.execute(sql`
    select a.question from comments c join articles a on a.id = c.article_id where c.id = ${comment}`)
  const t = stringsFor(language).mail
  const mail = composeMail({
    subject: t.confirm.subject(siteName),
    greeting: t.greeting,
    lang: language,
    siteName,
    before: [t.confirm.asked(String(rows[0]?.question ?? ''), siteName), t.confirm.open],
    link: confirmAddress(subscription, (await readDatabaseClock(req)).getTime()),
    after: [t.confirm.expires(CONFIRM_DAYS), t.confirm.notYou],
  })
  await enqueueMail(req, { ...mail, to: email, unsubscribeUrl: '' })
}
