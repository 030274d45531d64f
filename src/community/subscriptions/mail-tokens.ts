import { timingSafeEqual } from 'node:crypto'
import { env } from '@/env'
import { keyedHash } from '@/forms/keyed-hash'

/** How long a confirmation link is valid. */
export const CONFIRM_DAYS = 7
const DAY_MS = 24 * 3600 * 1000

/** The subscription fields that a token is bound to. */
type Bound = { id: number; emailHash: string }

const isSame = (given: string, wanted: string) =>
  given.length === wanted.length && timingSafeEqual(Buffer.from(given), Buffer.from(wanted))

const address = (page: string, token: string) => `${env.PUBLIC_URL}/mail/${page}?token=${token}`
const confirmMac = ({ id, emailHash }: Bound, expires: string) =>
  keyedHash('mail-confirm', `${id}:${emailHash}:${expires}`)

/**
 * The token of a confirmation link. Nothing of it is stored; it contains no address.
 *
 * @param now milliseconds since 1970 by the database's clock
 */
export function confirmAddress(subscription: Bound, now: number): string {
  const expires = Math.floor((now + CONFIRM_DAYS * DAY_MS) / 1000).toString(36)
  return address('confirm', `${subscription.id}.${expires}.${confirmMac(subscription, expires)}`)
}

/** The claims of a confirmation token; verifying it requires the row. */
export type ConfirmToken = { id: number; expires: string; mac: string }

/** @returns null for anything that cannot be such a token, or an expired one */
export function readConfirmToken(token: string, now: number): ConfirmToken | null {
  const [, id, expires, mac] = /^([1-9]\d{0,8})\.([0-9a-z]{6,8})\.([\w-]{43})$/.exec(token) ?? []
  if (!id || !expires || !mac) return null
  return Number.parseInt(expires, 36) * 1000 < now ? null : { id: Number(id), expires, mac }
}

/** Whether the token was created for this row. */
export const confirms = ({ expires, mac }: ConfirmToken, subscription: Bound): boolean =>
  isSame(mac, confirmMac(subscription, expires))

/**
 * What a link unsubscribes from: replies to one comment, all mail to a mailbox that was asked for confirmation, an
 * author's notifications, a moderator's daily digest.
 */
export type Unsubscribing =
  | { about: 'replies' | 'mailbox'; id: number; emailHash: string }
  | { about: 'author' | 'moderator'; id: number }

const LETTERS = { author: 'a', moderator: 'm', replies: 'r', mailbox: 'n' } as const

/**
 * The unsubscribe link for a kind of mail. It never expires, even if the row is gone: unsubscribing twice still
 * reports success.
 */
export function unsubscribeAddress(what: Unsubscribing): string {
  const body = `${LETTERS[what.about]}.${what.id}${'emailHash' in what ? `.${what.emailHash}` : ''}`
  return address('unsubscribe', `${body}.${keyedHash('mail-unsubscribe', body)}`)
}

/** @returns null unless the token is one of ours */
export function readUnsubscribeToken(token: string): Unsubscribing | null {
  const [, body = '', kind, id, , emailHash, mac = ''] =
    /^(([ramn])\.([1-9]\d{0,8})(\.([\w-]{43}))?)\.([\w-]{43})$/.exec(token) ?? []
  if (!isSame(mac, keyedHash('mail-unsubscribe', body))) return null
  if (kind === 'a') return { about: 'author', id: Number(id) }
  if (kind === 'm') return { about: 'moderator', id: Number(id) }
  const about = kind === 'n' ? 'mailbox' : 'replies'
  return emailHash ? { about, id: Number(id), emailHash } : null
}
