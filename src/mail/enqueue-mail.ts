import type { PayloadRequest } from 'payload'
import { mailIsSetUp } from './adapter'
import type { QueuedMail } from './send-queued-mail'

/** Mails wait in a queue of their own, so that a mail server that hangs never delays a publication. */
export const MAIL_QUEUE = 'mail'

/**
 * Puts one mail into the queue within the request's transaction, so that the mail and the write that causes it are
 * there together or not at all. The worker sends it.
 *
 * @returns whether it was put there: false where the site sends no mail
 * @throws the database's error; the caller's transaction has to be rolled back then
 */
export async function enqueueMail(req: PayloadRequest, mail: QueuedMail): Promise<boolean> {
  if (!mailIsSetUp()) return false
  await req.payload.jobs.queue({ task: 'sendQueuedMail', input: mail, queue: MAIL_QUEUE, req })
  return true
}
