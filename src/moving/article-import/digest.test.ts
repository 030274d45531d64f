import { describe, expect, it } from 'vitest'
import { digest } from './digest'

describe('digest', () => {
  it('does not depend on the order of keys, at any depth', () => {
    expect(digest({ a: 1, b: [{ c: 2, d: 3 }] })).toBe(digest({ b: [{ d: 3, c: 2 }], a: 1 }))
  })

  it('takes a key without a value for none, as JSON does', () => {
    expect(digest({ a: 1, b: undefined })).toBe(digest({ a: 1 }))
    expect(digest({ a: 1, b: null })).not.toBe(digest({ a: 1 }))
  })

  it.each([
    [
      ['a', 'b'],
      ['b', 'a'],
    ],
    [{ a: '1' }, { a: 1 }],
    [{ a: {} }, { a: [] }],
    [['ab'], ['a', 'b']],
    ['ä', 'a\u0308'],
  ])('tells %j from %j', (one, other) => {
    expect(digest(one)).not.toBe(digest(other))
  })

  it('is SHA-256 of the JSON text', () => {
    // printf '{"a":1}' | sha256sum
    expect(digest({ a: 1 })).toBe('015abd7f5cc57a2dd94b7590f04ad8084273905ee33ec5cebeae62276a97f862')
  })
})
