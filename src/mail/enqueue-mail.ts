import type { PayloadRequest } from 'payload'
import { mailIsSetUp } from './adapter'
import type { QueuedMail } from './send-queued-mail'

/** Mails have their own queue, so that a hanging mail server never delays a publication. */
export const MAIL_QUEUE = 'mail'

/**
 * Queues one mail in the request's transaction, so that the mail and the write that causes it are stored together
 * or not at all. The worker sends it.
 *
 * @returns whether it was queued: false if the site sends no mail
 * @throws the database's error; the caller's transaction has to be rolled back then
 */
export async function enqueueMail(req: PayloadRequest, mail: QueuedMail): Promise<boolean> {
  if (!mailIsSetUp()) return false
  await req.payload.jobs.queue({ task: 'sendQueuedMail', input: mail, queue: MAIL_QUEUE, req })
  return true
}
