import { JobCancelledError, type Payload, type TaskConfig } from 'payload'
import { tryMail } from './send-mail'

/** One mail in the queue. */
export type QueuedMail = {
  /** One address. */
  to: string
  subject: string
  text: string
  html: string
  /** Accepts the one-click POST of RFC 8058; empty if there is nothing to unsubscribe from. */
  unsubscribeUrl: string
  /** The comments that it quotes. */
  quotes?: Quote[]
}

/** A paragraph that quotes a comment, and how it was made. */
export type Quote = {
  comment: number
  paragraph: string
  /** BCP 47 tag. */
  language: string
  /** Characters of the comment. */
  most: number
}

/** About two days in total, with a backoff starting at half a minute: a mail server may be down overnight. */
const retries = { attempts: 12, backoff: { type: 'exponential', delay: 30_000 } } as const

/**
 * Sends a mail from the queue, so that no reader or moderator ever waits for a mail server. The housekeeping
 * erases the finished job, because it contains an address.
 *
 * @param renew gives a mail what it quotes as it is now
 * @param onRefusedAddress called with an address that is permanently undeliverable
 */
export const sendQueuedMail = (
  renew: (payload: Payload, mail: QueuedMail) => Promise<QueuedMail>,
  onRefusedAddress: (payload: Payload, address: string) => Promise<void>,
): TaskConfig<{ input: QueuedMail; output: object }> => ({
  slug: 'sendQueuedMail',
  label: 'Mail',
  retries,
  handler: async ({ input, req: { payload } }) => {
    const { to, unsubscribeUrl, quotes: _, ...mail } = await renew(payload, input)
    const headers = unsubscribeUrl
      ? {
          'List-Unsubscribe': `<${unsubscribeUrl}>`,
          'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click',
        }
      : undefined
    // Stored with the job and shown to staff, so without the mail server's reply, which contains the address.
    const outcome = await tryMail(payload, to, { ...mail, headers })
    if (outcome === 'taken') return { output: {} }
    if (outcome === 'not-now') throw new Error('The mail server did not accept it.')
    if (outcome === 'refused-address') await onRefusedAddress(payload, to)
    throw new JobCancelledError(
      outcome === 'refused-address'
        ? 'The mail server permanently refuses mail to this address.'
        : 'The mail server permanently refused this mail.',
    )
  },
})
