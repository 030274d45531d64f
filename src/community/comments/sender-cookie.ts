import { randomBytes } from 'node:crypto'
import { env } from '@/env'
import { keyedHash } from '@/forms/keyed-hash'

const NAME = 'commenter'
/** How long a browser is known again as the sender of earlier comments. */
const MAX_AGE_SECONDS = 90 * 24 * 3600

/** The random value by which a commenter's browser is known again, or null when it has none yet. */
export function readSender(request: Request): string | null {
  const match = /(?:^|;\s*)commenter=([\w-]{22})(?:;|$)/.exec(request.headers.get('cookie') ?? '')
  return match?.[1] ?? null
}

/** A new commenter's value: 128 random bits. */
export const newSender = () => randomBytes(16).toString('base64url')

/** The `Set-Cookie` header; sent with a stored comment only, so that nobody who just reads gets one. */
export function senderCookie(sender: string): string {
  const secure = env.PUBLIC_URL.startsWith('https:') ? '; Secure' : ''
  return `${NAME}=${sender}; Path=/articles; Max-Age=${MAX_AGE_SECONDS}; HttpOnly; SameSite=Lax${secure}`
}

/** What is stored with a comment so that its sender may change it: of no use on another article. */
export const editKeyOf = (article: number, sender: string) =>
  keyedHash('comment-edit', `${article}:${sender}`)
