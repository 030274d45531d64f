import type { PayloadRequest, Where } from 'payload'
import { findSender } from '@/community/mailings/find-sender'
import { isolate } from '@/design/direction'
import { speak } from '@/design/panel-words'
import { staffMailWords } from '@/design/panel-words/staff-mail'
import { stringsFor } from '@/design/strings'
import { recordAudit } from '@/desk/audit-log/record-audit'
import { env } from '@/env'
import { composeMail } from '@/mail/compose-mail'
import { enqueueMail } from '@/mail/enqueue-mail'
import type { Article } from '@/payload-types'

/**
 * Reports that an article left its review because of a change: in the log, which the workflow panel shows, and by
 * mail to whoever sent it to review, unless they made the change themselves.
 */
export async function tellLeftReview(req: PayloadRequest, { id, question }: Article): Promise<void> {
  await recordAudit(req, {
    action: 'change during review',
    target: 'articles',
    targetId: id,
    title: question,
    details: { note: 'It is with its writer again; send it to review once it is done.' },
  })
  const sender = await findSubmitter(req, id)
  if (!sender || sender.id === req.user?.id) return
  const lang = sender.language ?? 'en'
  const words = speak(staffMailWords, lang).leftReview
  const mail = composeMail({
    subject: words.subject(question),
    greeting: stringsFor(lang).mail.greetingTo(isolate(sender.name)),
    lang,
    siteName: (await findSender(req)).siteName,
    before: [words.changed(req.user?.name ?? null, question), words.sendAgain],
    link: `${env.PUBLIC_URL}/admin/collections/articles/${id}`,
    after: [],
  })
  await enqueueMail(req, { ...mail, to: sender.email, unsubscribeUrl: '' })
}

async function findSubmitter(req: PayloadRequest, article: number) {
  const of: Where = { and: [{ target: { equals: 'articles' } }, { targetId: { equals: article } }] }
  const { docs } = await req.payload.find({
    collection: 'audit-log',
    where: { and: [of, { action: { equals: 'submit for review' } }] },
    sort: '-id',
    depth: 0,
    limit: 1,
    pagination: false,
    req,
  })
  const account = docs[0]?.actorId
  if (!account) return null
  return req.payload.findByID({ collection: 'users', id: account, depth: 0, disableErrors: true, req })
}
