/** Providers that ignore dots in addresses, with their alternative domains. */
const GMAIL = new Set(['gmail.com', 'googlemail.com'])

/**
 * The mailbox behind an address: lower case, without plus addressing, which mail servers leave to the owner (RFC
 * 5233); for Gmail without dots. Only for counting and comparing, never for sending.
 */
export function mailboxOf(email: string): string {
  const address = email.trim().toLowerCase()
  const at = address.lastIndexOf('@')
  const [local, host] = [address.slice(0, at), address.slice(at + 1)]
  const plain = local.split('+')[0] || local
  return GMAIL.has(host) ? `${plain.replaceAll('.', '')}@gmail.com` : `${plain}@${host}`
}
