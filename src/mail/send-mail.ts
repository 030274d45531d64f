import { setTimeout as wait } from 'node:timers/promises'
import type { Payload } from 'payload'
import { log } from '@/log'
import { mailIsSetUp } from './adapter'
import type { ComposedMail } from './compose-mail'

/** The timeout for the mail server. */
const PATIENCE_MS = 10_000

/**
 * The result of a mail: accepted, to be retried, or permanently refused: because of the address or of the mail.
 */
export type MailOutcome = 'taken' | 'not-now' | 'refused-address' | 'refused-mail'

/**
 * Sends one mail. If the server refuses it or does not respond, that is logged without the address, which the
 * server's reply would contain.
 *
 * @param to one address
 * @returns `not-now` also if the server does not respond within ten seconds, or if no server is configured
 */
export async function tryMail(payload: Payload, to: string, mail: ComposedMail): Promise<MailOutcome> {
  if (!mailIsSetUp()) return 'not-now'
  const given = new AbortController()
  try {
    const sending = payload.sendEmail({ to: { name: '', address: to }, ...mail }).then(() => true)
    const patience = wait(PATIENCE_MS, false, { signal: given.signal })
    if (await Promise.race([sending, patience])) return 'taken'
    sending.catch(() => undefined)
    log.error({ waitedMs: PATIENCE_MS }, 'The mail server did not accept a mail in time.')
  } catch (error) {
    const { code, responseCode, command } = error as SmtpError
    log.error({ code, responseCode, command }, 'The mail server did not accept a mail.')
    return outcomeOf(error as SmtpError)
  } finally {
    given.abort()
  }
  return 'not-now'
}

/** Whether the mail server accepted it. */
export const sendMail = async (payload: Payload, to: string, mail: ComposedMail): Promise<boolean> =>
  (await tryMail(payload, to, mail)) === 'taken'

type SmtpError = { code?: unknown; responseCode?: unknown; command?: unknown }

/**
 * A reply of 500 to 599 is permanent (RFC 5321, 4.2.1) if it is about this mail: a refused password or sender or
 * missing encryption is the site's own problem, and is fixed while mails wait.
 */
function outcomeOf({ responseCode, command }: SmtpError): MailOutcome {
  const isForGood = typeof responseCode === 'number' && responseCode >= 500 && responseCode < 600
  if (isForGood && command === 'RCPT TO') return 'refused-address'
  return isForGood && command === 'DATA' ? 'refused-mail' : 'not-now'
}
