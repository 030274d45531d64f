import { sql } from '@payloadcms/db-postgres'
import type { PayloadRequest } from 'payload'
import { emailHash as hashOf } from '@/community/comments/sender-hashes'
import { findSender } from '@/community/mailings/find-sender'
import { connectionOf } from '@/db/connection'
import { readDatabaseClock } from '@/db/database-clock'
import { stringsFor } from '@/design/strings'
import { mailIsSetUp } from '@/mail/adapter'
import { composeMail } from '@/mail/compose-mail'
import { enqueueMail } from '@/mail/enqueue-mail'
import { CONFIRM_DAYS, confirmAddress, unsubscribeAddress } from './mail-tokens'
import { mailboxOf } from './mailbox-of'
import { mayAsk } from './may-ask'
import { wantsNoMail } from './unwanted-mail'

export type WantedReplies = {
  comment: number
  email: string
  emailHash: string
  /** Keyed hashes of the requesting browser and network. */
  senderHash: string
  networkHash: string
}

/**
 * Stores a subscription to replies to a comment. The owner of the address gets a confirmation mail first (double
 * opt-in), unless the limits are reached (may-ask.ts); a browser that has already confirmed the address needs
 * none. Joins the transaction that stores the comment; does nothing if the site sends no mail or the address has
 * opted out.
 *
 * @throws the database's error
 */
export async function requestSubscription(req: PayloadRequest, wanted: WantedReplies): Promise<void> {
  const { comment, email, emailHash, senderHash } = wanted
  const mailboxHash = hashOf(mailboxOf(email))
  if (!mailIsSetUp() || (await wantsNoMail(req, [emailHash, mailboxHash]))) return
  const connection = await connectionOf(req)
  // Two concurrent comments must not cause two mails.
  await connection.execute(sql`select pg_advisory_xact_lock(hashtextextended(${mailboxHash}, 0))`)
  const { rows } = await connection.execute(sql`
    select exists (select 1 from comment_contacts where email_hash = ${emailHash}
      and sender_hash = ${senderHash} and confirmed_at is not null) as known`)
  const found = rows[0] as { known: boolean }
  const made = await connection.execute(sql`
    insert into subscriptions (comment_id, email, email_hash, confirmed_at, erase_after)
    select ${comment}, ${email}, ${emailHash}, ${found.known ? sql`now()` : sql`null`},
      now() + make_interval(days => case when ${found.known}
        then coalesce((select retention_subscription_days::int from settings limit 1), 365)
        else ${CONFIRM_DAYS}::int end)
    on conflict (comment_id, email_hash) do nothing returning id::int as id`)
  const [subscription = await findUnasked(req, { comment, emailHash, mailboxHash })] = made.rows
  const id = (subscription as { id: number } | undefined)?.id
  if (id === undefined) return
  if (found.known) {
    await connection.execute(
      sql`update comment_contacts set confirmed_at = now() where comment_id = ${comment}`,
    )
  } else if (await mayAsk(req, { mailboxHash, networkHash: wanted.networkHash })) {
    await mailQuestion(req, { id, emailHash, mailboxHash }, wanted)
  }
}

/**
 * A subscription stored when no more mails were allowed, without a confirmation mail: none is outstanding for the
 * mailbox that would cover it.
 */
async function findUnasked(
  req: PayloadRequest,
  wish: { comment: number; emailHash: string; mailboxHash: string },
): Promise<unknown> {
  const connection = await connectionOf(req)
  const { rows } = await connection.execute(sql`
    select id::int as id from subscriptions
    where comment_id = ${wish.comment} and email_hash = ${wish.emailHash} and confirmed_at is null
      and not exists (select 1 from confirmation_mails where mailbox_hash = ${wish.mailboxHash})`)
  return rows[0]
}

async function mailQuestion(
  req: PayloadRequest,
  subscription: { id: number; emailHash: string; mailboxHash: string },
  { comment, email }: WantedReplies,
): Promise<void> {
  const { language, siteName } = await findSender(req)
  const connection = await connectionOf(req)
  const { rows } = await connection.execute(sql`
    select a.question from comments c join articles a on a.id = c.article_id where c.id = ${comment}`)
  const t = stringsFor(language).mail
  const unsubscribeUrl = unsubscribeAddress({
    about: 'mailbox',
    id: subscription.id,
    emailHash: subscription.mailboxHash,
  })
  const mail = composeMail({
    subject: t.confirm.subject(siteName),
    greeting: t.greeting,
    lang: language,
    siteName,
    before: [t.confirm.asked(String(rows[0]?.question ?? ''), siteName), t.confirm.open],
    link: confirmAddress(subscription, (await readDatabaseClock(req)).getTime()),
    after: [t.confirm.expires(CONFIRM_DAYS), t.confirm.notYou, t.confirm.never, unsubscribeUrl],
  })
  await enqueueMail(req, { ...mail, to: email, unsubscribeUrl })
}
