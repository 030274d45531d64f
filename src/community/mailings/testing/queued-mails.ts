import { sql } from '@payloadcms/db-postgres'
import type { Payload } from 'payload'
import { connectionOf } from '@/db/connection'
import { env } from '@/env'
import type { QueuedMail } from '@/mail/send-queued-mail'
import { tellAboutComments } from '../tell-about-comments'

/** Processes the comments of other tests, of which one call only takes some. */
export async function tellEarlierComments(payload: Payload): Promise<void> {
  while ((await tellAboutComments(payload)) > 0);
}

/** Pretends that there is a mail server, which is never contacted: the mails stay in the queue. */
export function pretendMailServer(): () => void {
  const before = env.SMTP_URL
  env.SMTP_URL = 'smtp://127.0.0.1:9'
  return () => {
    env.SMTP_URL = before
  }
}

/** The queued mails to this address, in order. */
export async function queuedMails(payload: Payload, to: string): Promise<QueuedMail[]> {
  const connection = await connectionOf(payload)
  const { rows } = await connection.execute(sql`
    select input from payload_jobs where task_slug = 'sendQueuedMail' and input->>'to' = ${to} order by id`)
  return rows.map(({ input }) => input as QueuedMail)
}

/** The token in a mail's link to this page. */
export function tokenFor(page: 'confirm' | 'unsubscribe', mail: QueuedMail | undefined): string {
  return new RegExp(`/mail/${page}\\?token=([\\w.-]+)`).exec(mail?.text ?? '')?.[1] ?? ''
}
