import { sql } from '@payloadcms/db-postgres'
import type { PayloadRequest } from 'payload'
import { describeReasons } from '@/community/comments/checks/describe-reasons'
import { emailHash } from '@/community/comments/sender-hashes'
import { renewQuotes } from '@/community/mailings/quote-comment'
import { UNWANTED } from '@/community/subscriptions/unwanted-mail'
import { connectionOf } from '@/db/connection'
import { recordAudit } from '@/desk/audit-log/record-audit'
import type { QueuedMail } from '@/mail/send-queued-mail'

type Rows = Record<string, unknown>[]

/** All data of one e-mail address, as exported for its owner. */
export type PersonalData = {
  email: string
  comments: Rows
  contacts: Rows
  subscriptions: Rows
  errorReports: Rows
  waitingMails: Rows
  /** Bans of exactly this address, not of a pattern. */
  bans: Rows
  /** When the address opted out; null if it did not. */
  wantsNoMailSince: string | null
}

/**
 * Collects all data of an e-mail address, and logs the export without the address. A comment whose contact data
 * has expired no longer belongs to any address.
 *
 * @param email case-insensitive
 * @throws the database's error
 */
export async function findPersonalData(req: PayloadRequest, email: string): Promise<PersonalData> {
  const connection = await connectionOf(req)
  const hash = emailHash(email)
  const address = email.trim().toLowerCase()
  const rows = async (query: ReturnType<typeof sql>) => (await connection.execute(query)).rows as Rows
  const own = sql`(lower(email) = ${address} or email_hash = ${hash})`
  const found: PersonalData = {
    email: address,
    comments: await rows(sql`
      select c.id, c.display_name as "displayName",
        coalesce(c.covered->>'original', c.text) as text, c.status, c.reasons, c.parent_id as "inReplyTo",
        c.created_at as "createdAt", c.edited_at as "editedAt", a.question as article
      from comments c left join articles a on a.id = c.article_id
      where c.id in (select comment_id from comment_contacts where ${own}) order by c.id`),
    contacts: await rows(sql`
      select comment_id as comment, email, wants_replies as "wantsReplies", confirmed_at as "confirmedAt",
        address_hash is not null as "hasNetworkHash", created_at as "createdAt", erase_after as "eraseAfter"
      from comment_contacts where ${own} order by id`),
    subscriptions: await rows(sql`
      select comment_id as comment, email, confirmed_at as "confirmedAt", created_at as "createdAt",
        erase_after as "eraseAfter"
      from subscriptions where ${own} order by id`),
    errorReports: await rows(sql`
      select e.id, e.email, e.text, e.status, e.created_at as "createdAt", e.erase_after as "eraseAfter",
        a.question as article
      from error_reports e left join articles a on a.id = e.article_id
      where lower(e.email) = ${address} order by e.id`),
    waitingMails: await findWaitingMails(req, address),
    bans: await rows(sql`
      select until, created_at as "createdAt" from bans
      where kind = 'email' and value = ${address} order by id`),
    wantsNoMailSince: null,
  }
  const [refused] = await rows(sql`select data->>'at' as at from payload_kv where key = ${UNWANTED + hash}`)
  for (const comment of found.comments) {
    comment.reasons = describeReasons(comment.reasons, req.i18n.language)
  }
  if (refused) found.wantsNoMailSince = String(refused.at)
  await recordAudit(req, {
    action: 'export personal data',
    target: 'comment-contacts',
    targetId: 0,
    title: 'Everything of one e-mail address',
    details: { comments: found.comments.length, errorReports: found.errorReports.length },
  })
  return found
}

/** As they would be sent now: a mail may have been queued before a moderator covered words that it quotes. */
async function findWaitingMails(req: PayloadRequest, address: string): Promise<Rows> {
  const connection = await connectionOf(req)
  const { rows } = await connection.execute<{ input: QueuedMail; createdAt: string }>(sql`
    select input, created_at as "createdAt" from payload_jobs
    where task_slug = 'sendQueuedMail' and lower(input->>'to') = ${address} order by id`)
  const mails: Rows = []
  for (const { input, createdAt } of rows) {
    const { subject, text } = await renewQuotes(req, input)
    mails.push({ subject, text, createdAt })
  }
  return mails
}
