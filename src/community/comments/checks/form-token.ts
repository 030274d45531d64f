import { randomBytes, timingSafeEqual } from 'node:crypto'
import { keyedHash } from '@/forms/keyed-hash'

/** An older form has expired: a day covers a form left open overnight. */
const FORM_HOURS = 24
/** Nobody reads and fills in a form faster. */
export const FASTEST_SECONDS = 3

const SHAPE = /^([0-9a-z]{6,9})\.([\w-]{22})\.([\w-]{43})$/

/** The verified token: the age of the form, or why it is refused. */
export type FormTokenState =
  | { ok: true; ageSeconds: number }
  | { ok: false; reason: 'malformed' | 'forged' | 'expired' }

const signatureOf = (article: number, body: string) => keyedHash('comment-form', `${article}.${body}`)

/**
 * The token of a comment form: issue time in base 36 seconds, 128 random bits and an HMAC over both and the
 * article, so that it is only valid for this article and one day. The unique `submissionKey` of the stored comment
 * makes it single-use.
 *
 * @param article the article's id
 * @param now by the database's clock, shared by all instances
 */
export function issueFormToken(article: number, now: Date): string {
  const issued = Math.floor(now.getTime() / 1000).toString(36)
  const body = `${issued}.${randomBytes(16).toString('base64url')}`
  return `${body}.${signatureOf(article, body)}`
}

/**
 * Verifies a submitted form's token.
 *
 * @param article the id of the form's article
 * @returns the form's age in whole seconds, or why it is refused: `malformed` and `forged` (also: another
 * article's, from the future) mean that it is not ours, `expired` that the form must be submitted again
 */
export function readFormToken(token: string, article: number, now: Date): FormTokenState {
  const [, issued, random, signature] = SHAPE.exec(token) ?? []
  if (!issued || !random || !signature) return { ok: false, reason: 'malformed' }
  const expected = Buffer.from(signatureOf(article, `${issued}.${random}`))
  if (!timingSafeEqual(expected, Buffer.from(signature))) return { ok: false, reason: 'forged' }
  const ageSeconds = Math.floor(now.getTime() / 1000) - Number.parseInt(issued, 36)
  // After a fail-over the new database may be slightly behind.
  if (ageSeconds < -5) return { ok: false, reason: 'forged' }
  if (ageSeconds > FORM_HOURS * 3600) return { ok: false, reason: 'expired' }
  return { ok: true, ageSeconds: Math.max(0, ageSeconds) }
}
