import { isIP } from 'node:net'

export type Sender = { name: string; address: string }

const NAME = 'Symptom Database'

/**
 * The sender of our mails.
 *
 * @param from the setting MAIL_FROM: an address, or `Name <address>`
 * @param publicUrl supplies the host of the default address; mail cannot be delivered to a bare IP address or
 * localhost, so those get a host name that says so
 */
export function senderOf(from: string | undefined, publicUrl: string): Sender {
  if (!from) {
    const host = new URL(publicUrl).hostname.replace(/^\[|\]$/g, '').replace(/^www\./, '')
    return { name: NAME, address: `no-reply@${isIP(host) ? 'localhost' : host}` }
  }
  const named = /^(.+) <([^<>]+)>$/.exec(from)
  return { name: named?.[1]?.trim() ?? NAME, address: named?.[2] ?? from }
}
