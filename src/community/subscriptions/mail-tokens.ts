import { timingSafeEqual } from 'node:crypto'
import { env } from '@/env'
import { keyedHash } from '@/forms/keyed-hash'

/** How long the link of a confirmation mail works. */
export const CONFIRM_DAYS = 7
const DAY_MS = 24 * 3600 * 1000

/** A row of the subscriptions, as far as a token is bound to it. */
type Bound = { id: number; emailHash: string }

const isSame = (given: string, wanted: string) =>
  given.length === wanted.length && timingSafeEqual(Buffer.from(given), Buffer.from(wanted))

const address = (page: string, token: string) => `${env.PUBLIC_URL}/mail/${page}?token=${token}`
const confirmMac = ({ id, emailHash }: Bound, expires: string) =>
  keyedHash('mail-confirm', `${id}:${emailHash}:${expires}`)

/**
 * The link of a confirmation mail. Nothing of it is stored; it names no address.
 *
 * @param now milliseconds since 1970 by the database's clock
 */
export function confirmAddress(subscription: Bound, now: number): string {
  const expires = Math.floor((now + CONFIRM_DAYS * DAY_MS) / 1000).toString(36)
  return address('confirm', `${subscription.id}.${expires}.${confirmMac(subscription, expires)}`)
}

/** What a confirmation token says of itself; whether it is genuine shows only with the row. */
export type ConfirmToken = { id: number; expires: string; mac: string }

/** @returns null for anything that cannot be such a token, or one whose time is over */
export function readConfirmToken(token: string, now: number): ConfirmToken | null {
  const [, id, expires, mac] = /^([1-9]\d{0,8})\.([0-9a-z]{6,8})\.([\w-]{43})$/.exec(token) ?? []
  if (!id || !expires || !mac) return null
  return Number.parseInt(expires, 36) * 1000 < now ? null : { id: Number(id), expires, mac }
}

/** Whether the token was made for this row. */
export const confirms = ({ expires, mac }: ConfirmToken, subscription: Bound): boolean =>
  isSame(mac, confirmMac(subscription, expires))

/**
 * Which mail ends: about replies to one comment, all to a mailbox that was asked and never wanted any, an author's
 * about new comments, a moderator's daily one.
 */
export type Unsubscribing =
  | { about: 'replies' | 'mailbox'; id: number; emailHash: string }
  | { about: 'author' | 'moderator'; id: number }

const LETTERS = { author: 'a', moderator: 'm', replies: 'r', mailbox: 'n' } as const

/**
 * The link that ends a kind of mail. It holds for ever, also when the row is gone: somebody who unsubscribes twice
 * is told that it is done.
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
