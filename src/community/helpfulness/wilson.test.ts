import { describe, expect, it } from 'vitest'
import { wilsonLowerBound } from './wilson'

describe('wilsonLowerBound', () => {
  it.each([
    [0, 0, 0],
    [0, 10, 0],
    // Newcombe, Statistics in Medicine 17 (1998), table I, method 3.
    [81, 263, 0.2553],
    [15, 148, 0.0624],
    [1, 29, 0.0061],
    [10, 10, 0.7225],
  ])('of %s yes among %s is %s', (yes, all, expected) => {
    expect(wilsonLowerBound(yes, all)).toBeCloseTo(expected, 4)
  })

  it('is higher with more votes of the same share', () => {
    expect(wilsonLowerBound(80, 100)).toBeGreaterThan(wilsonLowerBound(8, 10))
  })
})
