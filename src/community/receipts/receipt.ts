import { env } from '@/env'
import { redirectTo } from '@/html/respond'

/** What a reader sent and is thanked for. */
const receipts = [
  'comment',
  'comment-again',
  'comment-reported',
  'error-reported',
  'helpful',
  'rating',
  'rating-withdrawn',
] as const
export type Receipt = (typeof receipts)[number]

/** The article's or the author's address, on which the reader goes on. */
export type Subject = `/articles/${string}` | `/authors/${string}`

/** Long enough to read it, go on and come back. */
const MAX_AGE_SECONDS = 600

/** The page that thanks; the same address for everybody, so that a forwarded link thanks nobody for what others did. */
export const receiptPath = (subject: Subject) => `${subject}/received` as const

/**
 * Sends a reader on to the page that says that something arrived (RFC 9110, 15.4.4). Which thing that was stands in a
 * cookie of that page alone, so that only the browser that sent it is thanked.
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

/** What this browser has sent a moment ago; null where nothing, or where it keeps no cookies. */
export function readReceipt(request: Request): Receipt | null {
  const given = /(?:^|;\s*)received=([a-z-]+)(?:;|$)/.exec(request.headers.get('cookie') ?? '')?.[1]
  return receipts.find((one) => one === given) ?? null
}
