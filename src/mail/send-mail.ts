import { setTimeout as wait } from 'node:timers/promises'
import type { Payload } from 'payload'
import { log } from '@/log'
import { mailIsSetUp } from './adapter'
import type { ComposedMail } from './compose-mail'

/** Longest that anybody waits for the mail server. */
const PATIENCE_MS = 10_000

/**
 * Sends one mail. A server that refuses or does not answer is noted in the log without the address: its own
 * words would name it.
 *
 * @param to one address
 * @returns whether the mail server took it within ten seconds; false also when no server is set
 */
export async function sendMail(payload: Payload, to: string, mail: ComposedMail): Promise<boolean> {
  if (!mailIsSetUp()) return false
  const given = new AbortController()
  try {
    const sending = payload.sendEmail({ to: { name: '', address: to }, ...mail }).then(() => true)
    const patience = wait(PATIENCE_MS, false, { signal: given.signal })
    if (await Promise.race([sending, patience])) return true
    sending.catch(() => undefined)
    log.error({ waitedMs: PATIENCE_MS }, 'The mail server did not take a mail in time.')
  } catch (error) {
    const { code, responseCode } = error as { code?: unknown; responseCode?: unknown }
    log.error({ code, responseCode }, 'The mail server did not take a mail.')
  } finally {
    given.abort()
  }
  return false
}
