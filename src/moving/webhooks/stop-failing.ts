import { sql } from '@payloadcms/db-postgres'
import type { Payload, PayloadRequest } from 'payload'
import { connectionOf } from '@/db/connection'
import { runInTransaction } from '@/db/run-in-transaction'
import { isolate } from '@/design/direction'
import { speak } from '@/design/panel-words'
import { webhookWords } from '@/design/panel-words/webhooks'
import { stringsFor } from '@/design/strings'
import { recordAudit } from '@/desk/audit-log/record-audit'
import { env } from '@/env'
import { composeMail } from '@/mail/compose-mail'
import { enqueueMail } from '@/mail/enqueue-mail'

const FAILING_DAYS = 5
const KEPT_DAYS = 30

type Stopped = { id: number; name: string }

/**
 * Switches off webhooks to which nothing could be delivered for five days, and tells the administrators. Messages
 * that ended 30 days ago are erased.
 */
export async function stopFailing(payload: Payload): Promise<void> {
  await runInTransaction(payload, async (req) => {
    const connection = await connectionOf(req)
    const { rows } = await connection.execute(sql`
      update webhooks set is_off = true, stopped_at = now()
      where is_off is not true and failing_since < now() - make_interval(days => ${FAILING_DAYS})
      returning id, name`)
    for (const webhook of rows as Stopped[]) {
      const { id, name } = webhook
      await recordAudit(req, { action: 'stop webhook', target: 'webhooks', targetId: id, title: name })
      await tellAdministrators(req, webhook)
    }
    await connection.execute(sql`
      delete from webhook_deliveries
      where next_at is null and made_at < now() - make_interval(days => ${KEPT_DAYS})`)
  })
}

async function tellAdministrators(req: PayloadRequest, { id, name }: Stopped): Promise<void> {
  const { siteName } = await req.payload.findGlobal({ slug: 'settings', depth: 0, req })
  const { docs } = await req.payload.find({
    collection: 'users',
    where: { role: { equals: 'admin' } },
    depth: 0,
    pagination: false,
    req,
  })
  for (const { email, language, name: to } of docs) {
    const lang = language ?? 'en'
    const words = speak(webhookWords, lang).mail
    const { subject, text, html } = composeMail({
      subject: words.subject(name),
      greeting: stringsFor(lang).mail.greetingTo(isolate(to)),
      lang,
      siteName: siteName ?? '',
      before: [words.text(name)],
      link: `${env.PUBLIC_URL}/admin/collections/webhooks/${id}`,
      after: [words.after],
    })
    await enqueueMail(req, { to: email, subject, text, html, unsubscribeUrl: '' })
  }
}
