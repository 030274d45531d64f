import { nodemailerAdapter } from '@payloadcms/email-nodemailer'
import type { EmailAdapter } from 'payload'
import { env } from '@/env'
import { log } from '@/log'
import { senderOf } from './sender'

const SECOND = 1000

/**
 * Whether the site can send mail: `SMTP_URL` is set. Whether the server responds only shows when a mail is sent.
 */
export const mailIsSetUp = (): boolean => env.SMTP_URL !== undefined

/** Payload's default adapter writes whole mails to the log, with addresses and working links. */
const droppingAdapter =
  (defaults: { defaultFromName: string; defaultFromAddress: string }): EmailAdapter<void> =>
  () => ({
    name: 'none',
    ...defaults,
    sendEmail: async () => log.warn('A mail was dropped, because SMTP_URL is not set.'),
  })

/**
 * Payload's mail adapter: sends through `SMTP_URL`, or not at all.
 *
 * @returns an adapter that times out on a server that does not respond, and that reads no file or URL named in a
 * mail
 */
export function mailAdapter(): EmailAdapter | Promise<EmailAdapter> {
  const sender = senderOf(env.MAIL_FROM, env.PUBLIC_URL)
  const defaults = { defaultFromName: sender.name, defaultFromAddress: sender.address }
  if (!env.SMTP_URL) return droppingAdapter(defaults)
  // nodemailer parses `url` into these options; the types omit it.
  const transportOptions = {
    url: env.SMTP_URL,
    dnsTimeout: 5 * SECOND,
    connectionTimeout: 5 * SECOND,
    greetingTimeout: 5 * SECOND,
    socketTimeout: 10 * SECOND,
    disableFileAccess: true,
    disableUrlAccess: true,
  }
  // Verifying the server on each start would delay the start while the server is down.
  return nodemailerAdapter({ ...defaults, skipVerify: true, transportOptions })
}
