import { nodemailerAdapter } from '@payloadcms/email-nodemailer'
import type { EmailAdapter } from 'payload'
import { env } from '@/env'
import { log } from '@/log'

/** A mail server that does not answer must not keep anybody waiting. */
const TIMEOUT_MS = 8_000

const from = {
  defaultFromAddress: env.MAIL_FROM ?? `no-reply@${new URL(env.PUBLIC_URL).hostname}`,
  defaultFromName: 'Symptom Database',
}

/** Whether mail can leave this site. */
export const mailIsOn = env.SMTP_URL !== undefined

/** Without a mail server nothing is sent; what was to be sent never reaches the log, as it holds secret links. */
const silent: EmailAdapter = () => ({
  ...from,
  name: 'none',
  sendEmail: () => {
    log.warn('a mail was not sent: SMTP_URL is not set')
    return Promise.resolve()
  },
})

function smtpOptions(address: string) {
  const { protocol, hostname, port, username, password } = new URL(address)
  const isTls = protocol === 'smtps:'
  return {
    host: hostname,
    port: Number(port) || (isTls ? 465 : 587),
    secure: isTls,
    auth: username ? { user: decodeURIComponent(username), pass: decodeURIComponent(password) } : undefined,
    connectionTimeout: TIMEOUT_MS,
    greetingTimeout: TIMEOUT_MS,
    socketTimeout: TIMEOUT_MS,
  }
}

/** Payload's way to send mail: through `SMTP_URL`, or not at all. */
export const mailAdapter = env.SMTP_URL
  ? nodemailerAdapter({ ...from, skipVerify: true, transportOptions: smtpOptions(env.SMTP_URL) })
  : silent
