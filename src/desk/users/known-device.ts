import { randomBytes, timingSafeEqual } from 'node:crypto'
import { env } from '@/env'
import { keyedHash } from '@/forms/keyed-hash'

const LIFETIME_SECONDS = 180 * 24 * 3600

/** One cookie per account, so that two people may share a browser. Its name reveals nothing about the account. */
const nameOf = (email: string) => `symptoms-device-${keyedHash('device cookie', email).slice(0, 12)}`
const sign = (email: string, nonce: string, until: string) =>
  keyedHash('known device', JSON.stringify([email, nonce, until]))

/**
 * The cookie of a browser in which somebody has signed in (OWASP, "device cookies"). It grants no access by
 * itself: its bearer may try passwords while strangers have used up the shared limit.
 */
export function deviceCookie(email: string, now = Date.now()): string {
  const nonce = randomBytes(16).toString('base64url')
  const until = String(now + LIFETIME_SECONDS * 1000)
  const attributes = ['Path=/api/users', `Max-Age=${LIFETIME_SECONDS}`, 'HttpOnly', 'SameSite=Strict']
  if (env.PUBLIC_URL.startsWith('https:')) attributes.push('Secure')
  return [`${nameOf(email)}=${nonce}.${until}.${sign(email, nonce, until)}`, ...attributes].join('; ')
}

/** The id of the device from which this account has signed in before; null for any other. */
export function knownDevice(headers: Headers, email: string, now = Date.now()): string | null {
  const start = `${nameOf(email)}=`
  const cookie = headers
    .get('cookie')
    ?.split('; ')
    .find((each) => each.startsWith(start))
  const [nonce = '', until = '', mac = ''] = cookie?.slice(start.length).split('.') ?? []
  const wanted = Buffer.from(sign(email, nonce, until))
  const given = Buffer.from(mac)
  const isOurs = given.length === wanted.length && timingSafeEqual(given, wanted)
  return isOurs && Number(until) > now ? nonce : null
}
