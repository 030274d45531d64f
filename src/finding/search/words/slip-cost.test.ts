import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { slipCost } from './slip-cost'
import { slipKeys } from './slip-keys'

describe('slipCost', () => {
  it.each([
    ['hodgkn', 'hodgkin', 1],
    ['diseaes', 'disease', 1],
    ['faintting', 'fainting', 1],
    ['tierd', 'tired', 1],
    ['fever', 'fever', 0],
    ['diarea', 'diarrhea', 2],
  ])('counts the slips in %s for %s', (typed, word, slips) => {
    expect(slipCost(typed, word, 2)?.slips).toBe(slips)
  })

  it('is null for more slips than asked for', () => {
    expect(slipCost('diarea', 'diarrhea', 1)).toBeNull()
    expect(slipCost('abc', 'xyz', 2)).toBeNull()
  })

  it('costs less for swapped, doubled and neighbouring letters', () => {
    const cost = (typed: string, word: string) => slipCost(typed, word, 2)?.cost ?? Number.NaN
    expect(cost('feevr', 'fever')).toBeLessThan(cost('fexer', 'fever'))
    expect(cost('feverr', 'fever')).toBeLessThan(cost('fevery', 'fever'))
    expect(cost('fecer', 'fever')).toBeLessThan(cost('feqer', 'fever'))
    expect(cost('gever', 'fever')).toBeGreaterThan(cost('fecer', 'fever'))
  })
})

describe('slipKeys', () => {
  it('has a key in common with each word that is one slip away', () => {
    const letters = fc.stringMatching(/^[a-z]{4,12}$/)
    const letter = fc.stringMatching(/^[a-z]$/)
    fc.assert(
      fc.property(letters, fc.nat(11), letter, fc.nat(3), (word, place, other, kind) => {
        const at = place % (word.length - 1)
        const [before, here, next, after] = [word.slice(0, at), word[at], word[at + 1], word.slice(at + 2)]
        const slips = [
          `${before}${next}${after}`,
          `${before}${other}${here}${next}${after}`,
          `${before}${other}${next}${after}`,
          `${before}${next}${here}${after}`,
        ]
        const keys = new Set(slipKeys(word))
        expect(slipKeys(slips[kind] ?? '').some((key) => keys.has(key))).toBe(true)
      }),
    )
  })
})
