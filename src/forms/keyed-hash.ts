import { createHmac, hkdfSync } from 'node:crypto'
import { env } from '@/env'

const keys = new Map<string, Buffer>()

function keyFor(purpose: string): Buffer {
  const known = keys.get(purpose)
  if (known) return known
  if (!env.PAYLOAD_SECRET) throw new Error('PAYLOAD_SECRET is not set')
  const key = Buffer.from(hkdfSync('sha256', env.PAYLOAD_SECRET, '', `symptom-database/${purpose}`, 32))
  keys.set(purpose, key)
  return key
}

/**
 * HMAC-SHA256 of `text` under a separate key for each purpose (HKDF, RFC 5869), so that a stored value can neither
 * be brute-forced without the secret nor matched with another purpose's.
 *
 * @returns 43 characters of base64url
 */
export function keyedHash(purpose: string, text: string): string {
  return createHmac('sha256', keyFor(purpose)).update(text).digest('base64url')
}
