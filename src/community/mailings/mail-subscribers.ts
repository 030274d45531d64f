import { sql } from '@payloadcms/db-postgres'
import type { PayloadRequest } from 'payload'
import { unsubscribeAddress } from '@/community/subscriptions/mail-tokens'
import { connectionOf } from '@/db/connection'
import { stringsFor } from '@/design/strings'
import { env } from '@/env'
import { composeMail } from '@/mail/compose-mail'
import { enqueueMail } from '@/mail/enqueue-mail'
import { findSender } from './find-sender'
import { quoteComment } from './quote-comment'
import type { ToldComment } from './told-comment'

/** Longer replies are truncated; the rest is on the site. */
const EXTRACT = 1000

/**
 * Queues one mail about a reply for each confirmed subscriber of its parent comment, except its writer.
 *
 * @throws the database's error
 */
export async function mailSubscribers(req: PayloadRequest, reply: ToldComment): Promise<void> {
  if (reply.parent === null) return
  const connection = await connectionOf(req)
  const { rows } = await connection.execute(sql`
    select s.id::int as id, s.email, s.email_hash as "emailHash" from subscriptions s
    where s.comment_id = ${reply.parent} and s.confirmed_at is not null and s.erase_after > now()
      and not exists (select 1 from comment_contacts c
        where c.comment_id = ${reply.id} and c.email_hash = s.email_hash)`)
  const subscribers = rows as { id: number; email: string; emailHash: string }[]
  if (subscribers.length === 0) return
  const { language, siteName } = await findSender(req)
  const t = stringsFor(language).mail
  const quote = quoteComment(reply, language, EXTRACT)
  for (const { id, email, emailHash } of subscribers) {
    const unsubscribeUrl = unsubscribeAddress({ about: 'replies', id, emailHash })
    const mail = composeMail({
      subject: t.reply.subject(reply.question),
      greeting: t.greeting,
      lang: language,
      siteName,
      before: [t.reply.said(reply.question), quote.paragraph, t.reply.read],
      link: `${env.PUBLIC_URL}/comments/${reply.id}`,
      after: [t.reply.end, unsubscribeUrl],
    })
    await enqueueMail(req, { ...mail, to: email, unsubscribeUrl, quotes: [quote] })
  }
}
