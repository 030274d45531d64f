import { describe, expect, it } from 'vitest'
import { closesIn, takesComments } from './takes-comments'

const rules = { commentsOpen: true, commentsCloseAfterDays: 0 }
const day = 24 * 3600 * 1000
const published = { commentsOpen: true, publishedAt: '2026-01-01T00:00:00.000Z' }
const at = (days: number, more = 0) => new Date(Date.parse(published.publishedAt) + days * day + more)

describe('takesComments', () => {
  it('asks the site and the article', () => {
    expect(takesComments(rules, published, at(1))).toBe(true)
    expect(takesComments({ ...rules, commentsOpen: false }, published, at(1))).toBe(false)
    expect(takesComments(rules, { ...published, commentsOpen: false }, at(1))).toBe(false)
    expect(takesComments(rules, {}, at(1))).toBe(true)
  })

  it('closes after so many days', () => {
    const closing = { ...rules, commentsCloseAfterDays: 30 }
    expect(takesComments(closing, published, at(30, -1))).toBe(true)
    expect(takesComments(closing, published, at(30))).toBe(false)
    expect(takesComments(rules, published, at(10_000))).toBe(true)
  })

  it('says how long that stays so', () => {
    const closing = { ...rules, commentsCloseAfterDays: 30 }
    expect(closesIn(closing, published, at(29))).toBe(day)
    for (const [rule, now] of [
      [rules, at(29)],
      [closing, at(31)],
      [{ ...closing, commentsOpen: false }, at(29)],
    ] as const) {
      expect(closesIn(rule, published, now)).toBe(Number.POSITIVE_INFINITY)
    }
  })
})
