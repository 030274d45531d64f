import { randomBytes } from 'node:crypto'
import { env } from '@/env'

const NAME = 'voter'
/** The longest age that browsers keep a cookie for (RFC 6265bis, section 5.5). */
const MAX_AGE_SECONDS = 400 * 24 * 3600

/** The random value by which one reader's browser is known again, or null when it has none yet. */
export function readVoter(request: Request): string | null {
  const match = /(?:^|;\s*)voter=([\w-]{22})(?:;|$)/.exec(request.headers.get('cookie') ?? '')
  return match?.[1] ?? null
}

/** A new reader's value: 128 random bits. */
export const newVoter = () => randomBytes(16).toString('base64url')

/** The `Set-Cookie` header; sent when the rating form is served and with each vote. */
export function voterCookie(voter: string): string {
  const secure = env.PUBLIC_URL.startsWith('https:') ? '; Secure' : ''
  return `${NAME}=${voter}; Path=/authors; Max-Age=${MAX_AGE_SECONDS}; HttpOnly; SameSite=Lax${secure}`
}
