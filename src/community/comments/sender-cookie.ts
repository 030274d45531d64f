import { randomBytes } from 'node:crypto'
import { env } from '@/env'
import { keyedHash } from '@/forms/keyed-hash'

const NAME = 'commenter'
/** How long a browser is recognised as the sender of earlier comments. */
const MAX_AGE_SECONDS = 90 * 24 * 3600

/** The random value that identifies a commenter's browser, or null if it has none yet. */
export function readSender(request: Request): string | null {
  const match = /(?:^|;\s*)commenter=([\w-]{22})(?:;|$)/.exec(request.headers.get('cookie') ?? '')
  return match?.[1] ?? null
}

/** A new commenter's value: 128 random bits. */
export const newSender = () => randomBytes(16).toString('base64url')

/** The `Set-Cookie` header; only sent with a stored comment, so that people who only read get none. */
export function senderCookie(sender: string): string {
  const secure = env.PUBLIC_URL.startsWith('https:') ? '; Secure' : ''
  return `${NAME}=${sender}; Path=/articles; Max-Age=${MAX_AGE_SECONDS}; HttpOnly; SameSite=Lax${secure}`
}

/** Stored with a comment so that its sender may change it; useless on another article. */
export const editKeyOf = (article: number, sender: string) =>
  keyedHash('comment-edit', `${article}:${sender}`)
