import { nodemailerAdapter } from '@payloadcms/email-nodemailer'
import type { EmailAdapter } from 'payload'
import { env } from '@/env'
import { log } from '@/log'
import { senderOf } from './sender'

const SECOND = 1000

/** Whether mails can be sent at all: `SMTP_URL` is set. That the server answers shows only with a mail. */
export const mailIsSetUp = (): boolean => env.SMTP_URL !== undefined

/** Payload's own stand-in writes whole mails to the log, with addresses and working links. */
const droppingAdapter =
  (defaults: { defaultFromName: string; defaultFromAddress: string }): EmailAdapter<void> =>
  () => ({
    name: 'none',
    ...defaults,
    sendEmail: async () => log.warn('A mail was dropped, because SMTP_URL is not set.'),
  })

/**
 * How Payload sends mail: through `SMTP_URL`, or not at all.
 *
 * @returns an adapter that gives up on a server that does not answer, and that reads no file or address named in
 *   a mail
 */
export function mailAdapter(): EmailAdapter | Promise<EmailAdapter> {
  const sender = senderOf(env.MAIL_FROM, env.PUBLIC_URL)
  const defaults = { defaultFromName: sender.name, defaultFromAddress: sender.address }
  if (!env.SMTP_URL) return droppingAdapter(defaults)
  // nodemailer reads the parts of `url` into these options; the types leave it out.
  const transportOptions = {
    url: env.SMTP_URL,
    dnsTimeout: 5 * SECOND,
    connectionTimeout: 5 * SECOND,
    greetingTimeout: 5 * SECOND,
    socketTimeout: 10 * SECOND,
    disableFileAccess: true,
    disableUrlAccess: true,
  }
  // Asking the server at each start would hold the start up while the server is down.
  return nodemailerAdapter({ ...defaults, skipVerify: true, transportOptions })
}
