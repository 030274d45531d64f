import { describe, expect, it } from 'vitest'
import { shorten } from './shorten'

describe('shorten', () => {
  it('leaves what fits', () => {
    expect(shorten('', 5)).toBe('')
    expect(shorten('12345', 5)).toBe('12345')
  })

  it.each([
    ['Plain words about it', 12, 'Plain words…'],
    ['Plain words, about it', 13, 'Plain words…'],
    ['Plain words – about it', 15, 'Plain words…'],
    ['Plain words. About it', 14, 'Plain words…'],
    ['Donaudampfschifffahrt', 10, 'Donaudamp…'],
    ['A Donaudampfschifffahrt', 10, 'A Donauda…'],
  ])('cuts %j to %i', (text, length, expected) => {
    expect(shorten(text, length)).toBe(expected)
    expect(expected.length).toBeLessThanOrEqual(length)
  })

  it('never cuts through a character', () => {
    for (let length = 3; length < 12; length++) {
      expect(shorten('😀😀😀😀😀😀😀😀', length)).not.toMatch(/\p{Surrogate}/u)
    }
  })
})
