import { describe, expect, it } from 'vitest'
import { takesComments } from './takes-comments'

const rules = { commentsOpen: true, commentsCloseAfterDays: 0 }
const day = 24 * 3600 * 1000
const published = { commentsOpen: true, publishedAt: '2026-01-01T00:00:00.000Z' }
const at = (days: number) => Date.parse(published.publishedAt) + days * day

describe('takesComments', () => {
  it('asks the site and the article', () => {
    expect(takesComments(rules, published)).toBe(true)
    expect(takesComments({ ...rules, commentsOpen: false }, published)).toBe(false)
    expect(takesComments(rules, { ...published, commentsOpen: false })).toBe(false)
    expect(takesComments(rules, {})).toBe(true)
  })

  it('closes after so many days', () => {
    const closing = { ...rules, commentsCloseAfterDays: 30 }
    expect(takesComments(closing, published, at(30) - 1)).toBe(true)
    expect(takesComments(closing, published, at(30))).toBe(false)
    expect(takesComments(rules, published, at(10_000))).toBe(true)
  })
})
