import { randomBytes, timingSafeEqual } from 'node:crypto'
import { env } from '@/env'
import { keyedHash } from '@/forms/keyed-hash'

const NAME = 'voter'
/** The maximum age of cookies in browsers (RFC 6265bis, section 5.5). */
const MAX_AGE_SECONDS = 400 * 24 * 3600
const SIGNATURE_LENGTH = 22

/**
 * The cookie's path: one for ratings and another for articles, so that a reader's votes of the two kinds cannot be
 * linked.
 */
export type VoterPath = '/authors' | '/articles'

/** The random value that identifies one reader's browser; null if it has none issued by this site. */
export function readVoter(request: Request): string | null {
  const [, voter, signature] =
    /(?:^|;\s*)voter=([\w-]{22})\.([\w-]{22})(?:;|$)/.exec(request.headers.get('cookie') ?? '') ?? []
  if (!voter || !signature) return null
  return timingSafeEqual(Buffer.from(signature), Buffer.from(signatureOf(voter))) ? voter : null
}

/**
 * The value of an old, unsigned cookie, which the form renews so that its reader keeps the vote. Renewing gives a
 * forger nothing: a new cookie costs the same one request.
 */
export function readUnsignedVoter(request: Request): string | null {
  const match = /(?:^|;\s*)voter=([\w-]{22})(?:;|$)/.exec(request.headers.get('cookie') ?? '')
  return match?.[1] ?? null
}

/** A new reader's value: 128 random bits. */
export const newVoter = () => randomBytes(16).toString('base64url')

/** The signed `Set-Cookie` header; sent with the rating form and with each vote. */
export function voterCookie(voter: string, path: VoterPath = '/authors'): string {
  const secure = env.PUBLIC_URL.startsWith('https:') ? '; Secure' : ''
  return `${NAME}=${voter}.${signatureOf(voter)}; Path=${path}; Max-Age=${MAX_AGE_SECONDS}; HttpOnly; SameSite=Lax${secure}`
}

const signatureOf = (voter: string) => keyedHash('voter-cookie', voter).slice(0, SIGNATURE_LENGTH)
