import { env } from '@/env'
import { redirectTo } from '@/html/respond'

/** What a reader has sent. */
const receipts = [
  'comment',
  'comment-again',
  'comment-crisis',
  'comment-reported',
  'error-reported',
  'helpful',
  'rating',
  'rating-withdrawn',
  'wish',
] as const
export type Receipt = (typeof receipts)[number]

/** The URL of the article, the author or the search, where the reader continues. */
export type Subject = `/articles/${string}` | `/authors/${string}` | '/search'

/** Long enough to read it, continue and come back. */
const MAX_AGE_SECONDS = 600

/** The thank-you page; the same URL for everybody, so that a forwarded link thanks nobody for what others did. */
export const receiptPath = (subject: Subject) => `${subject}/received` as const

/**
 * Redirects a reader to the page that confirms receipt (RFC 9110, 15.4.4). A cookie limited to that page says what
 * was received, so that only the sending browser is thanked.
 */
export function redirectToReceipt(subject: Subject, receipt: Receipt): Response {
  const path = receiptPath(subject)
  const response = redirectTo(path, 303)
  const secure = env.PUBLIC_URL.startsWith('https:') ? '; Secure' : ''
  response.headers.append(
    'Set-Cookie',
    `received=${receipt}; Path=${path}; Max-Age=${MAX_AGE_SECONDS}; HttpOnly; SameSite=Lax${secure}`,
  )
  return response
}

/** What this browser has just sent; null if nothing, or if it keeps no cookies. */
export function readReceipt(request: Request): Receipt | null {
  const given = /(?:^|;\s*)received=([a-z-]+)(?:;|$)/.exec(request.headers.get('cookie') ?? '')?.[1]
  return receipts.find((one) => one === given) ?? null
}
