import { randomBytes, timingSafeEqual } from 'node:crypto'
import { keyedHash } from '@/forms/keyed-hash'

/** A form that is older is out of date: a day covers a form that is left open over night. */
const FORM_HOURS = 24
/** Nobody reads and fills in a form in less. */
export const FASTEST_SECONDS = 3

const SHAPE = /^([0-9a-z]{6,9})\.([\w-]{22})\.([\w-]{43})$/

/** What a form's token says: how old the form is, or why it is not taken. */
export type FormTokenState =
  | { ok: true; ageSeconds: number }
  | { ok: false; reason: 'malformed' | 'forged' | 'expired' }

const signatureOf = (article: number, body: string) => keyedHash('comment-form', `${article}.${body}`)

/**
 * The token of a served comment form: time of issue in base 36 seconds, 128 random bits and an HMAC over both and
 * the article, so that it serves no other article and no other day. That it is used once follows from the unique
 * `submissionKey` of the comment that is stored with it.
 *
 * @param article the article's id
 * @param now by the database's clock, which every instance can ask
 */
export function issueFormToken(article: number, now: Date): string {
  const issued = Math.floor(now.getTime() / 1000).toString(36)
  const body = `${issued}.${randomBytes(16).toString('base64url')}`
  return `${body}.${signatureOf(article, body)}`
}

/**
 * Reads a token that came back with a form.
 *
 * @param article the id of the article that the form was sent to
 * @returns the form's age in whole seconds, or why it is refused: `malformed` and `forged` (also: of another
 *   article, from the future) mean that it is not ours, `expired` that the form must be sent again
 */
export function readFormToken(token: string, article: number, now: Date): FormTokenState {
  const [, issued, random, signature] = SHAPE.exec(token) ?? []
  if (!issued || !random || !signature) return { ok: false, reason: 'malformed' }
  const expected = Buffer.from(signatureOf(article, `${issued}.${random}`))
  if (!timingSafeEqual(expected, Buffer.from(signature))) return { ok: false, reason: 'forged' }
  const ageSeconds = Math.floor(now.getTime() / 1000) - Number.parseInt(issued, 36)
  // A database that took over from another may be a little behind it.
  if (ageSeconds < -5) return { ok: false, reason: 'forged' }
  if (ageSeconds > FORM_HOURS * 3600) return { ok: false, reason: 'expired' }
  return { ok: true, ageSeconds: Math.max(0, ageSeconds) }
}
