/** Providers that take an address with and without dots for the same mailbox, and their second names. */
const GMAIL = new Set(['gmail.com', 'googlemail.com'])

/**
 * The mailbox that an address leads to: without case and without what stands behind a plus, which mail servers leave
 * to the owner (RFC 5233); at Gmail without dots. Good for counting and comparing only, never for sending.
 */
export function mailboxOf(email: string): string {
  const address = email.trim().toLowerCase()
  const at = address.lastIndexOf('@')
  const [local, host] = [address.slice(0, at), address.slice(at + 1)]
  const plain = local.split('+')[0] || local
  return GMAIL.has(host) ? `${plain.replaceAll('.', '')}@gmail.com` : `${plain}@${host}`
}
