import type { PayloadRequest } from 'payload'
import { recordAudit } from '@/desk/audit-log/record-audit'
import { notify } from '@/desk/notifications/notify'
import type { Article } from '@/payload-types'
import { findActor } from './find-actor'

/**
 * Reports that an article left its review because of a change: in the log, which the workflow panel shows, and to
 * whoever sent it to review, unless they made the change themselves.
 */
export async function tellLeftReview(req: PayloadRequest, { id, question }: Article): Promise<void> {
  await recordAudit(req, {
    action: 'change during review',
    target: 'articles',
    targetId: id,
    title: question,
    details: { note: 'It is with its writer again; send it to review once it is done.' },
  })
  const sender = await findActor(req, id, 'submit for review')
  if (sender === null) return
  await notify(req, { kind: 'left-review', article: { id, question }, recipients: [sender] })
}
