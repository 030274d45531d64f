import { beforeAll, describe, expect, it } from 'vitest'
import { env } from '@/env'
import {
  confirmAddress,
  confirms,
  readConfirmToken,
  readUnsubscribeToken,
  unsubscribeAddress,
} from './mail-tokens'

const DAY_MS = 24 * 3600 * 1000
const NOW = Date.UTC(2026, 10, 23)
const subscription = { id: 12, emailHash: 'h'.repeat(43) }
const tokenOf = (address: string) => new URL(address).searchParams.get('token') ?? ''

beforeAll(() => {
  env.PAYLOAD_SECRET ??= 'a secret of the tests, long enough'
})

describe('a confirmation token', () => {
  const made = () => tokenOf(confirmAddress(subscription, NOW))
  const isTaken = (token: string, row = subscription, now = NOW) => {
    const read = readConfirmToken(token, now)
    return read !== null && confirms(read, row)
  }

  it('confirms its own row for seven days', () => {
    expect(isTaken(made())).toBe(true)
    expect(isTaken(made(), subscription, NOW + 7 * DAY_MS - 1000)).toBe(true)
    expect(isTaken(made(), subscription, NOW + 7 * DAY_MS + 1000)).toBe(false)
  })

  it('confirms no other row, no other address, and no longer than it says', () => {
    expect(isTaken(made(), { ...subscription, id: 13 })).toBe(false)
    expect(isTaken(made(), { ...subscription, emailHash: 'i'.repeat(43) })).toBe(false)
    const [id, , mac] = made().split('.')
    const later = Math.floor((NOW + 90 * DAY_MS) / 1000).toString(36)
    expect(isTaken(`${id}.${later}.${mac}`)).toBe(false)
  })

  it.each(['', 'none', '1.2.3', `0.abcdef.${'a'.repeat(43)}`, '\u0000', 'a'.repeat(10_000)])(
    'is nothing like %j',
    (token) => expect(readConfirmToken(token, NOW)).toBeNull(),
  )
})

describe('an unsubscribing token', () => {
  it('says which mail ends, for replies, authors and moderators', () => {
    const replies = { about: 'replies', ...subscription } as const
    const author = { about: 'author', id: 7 } as const
    expect(readUnsubscribeToken(tokenOf(unsubscribeAddress(replies)))).toEqual(replies)
    expect(readUnsubscribeToken(tokenOf(unsubscribeAddress(author)))).toEqual(author)
    const moderator = { about: 'moderator', id: 7 } as const
    expect(readUnsubscribeToken(tokenOf(unsubscribeAddress(moderator)))).toEqual(moderator)
  })

  it('cannot be changed into another one', () => {
    const token = tokenOf(unsubscribeAddress({ about: 'author', id: 7 }))
    expect(readUnsubscribeToken(token.replace('a.7.', 'a.8.'))).toBeNull()
    expect(readUnsubscribeToken(token.replace('a.7.', 'm.7.'))).toBeNull()
    expect(readUnsubscribeToken(tokenOf(confirmAddress(subscription, NOW)))).toBeNull()
    expect(readUnsubscribeToken('')).toBeNull()
    expect(readUnsubscribeToken(`r.7.${token.slice(-43)}`)).toBeNull()
  })
})
