import { describe, expect, it } from 'vitest'
import { countableQuery, QUERY_LENGTH, tidyQuery } from './tidy-query'

describe('tidyQuery', () => {
  it.each([
    ['  tired   all\nday ', 'tired all day'],
    ['a\0b\u0007c', 'abc'],
    ['half \ud800 a pair', 'half a pair'],
    ['', ''],
  ])('makes %j fit', (typed, tidy) => {
    expect(tidyQuery(typed)).toBe(tidy)
  })

  it('cuts what is too long, by whole characters', () => {
    expect([...tidyQuery('😀'.repeat(QUERY_LENGTH + 1))]).toHaveLength(QUERY_LENGTH)
  })
})

describe('countableQuery', () => {
  it('keeps words, in one spelling', () => {
    expect(countableQuery('Jaw Clicking')).toBe('jaw clicking')
  })

  it.each(['me@example.org', 'call 555 0100', 'www.example.org', 'x', 'a story '.repeat(20)])(
    'keeps nothing of %j',
    (query) => {
      expect(countableQuery(query)).toBeNull()
    },
  )
})
