import { describe, expect, it } from 'vitest'
import { BURST_LEAST, burstFrom } from './hold-vote'

describe('burstFrom', () => {
  it.each([
    [0, BURST_LEAST],
    [0.1, 10],
    [2, 10],
    [2.2, 11],
    [10, 50],
  ])('begins, at %s votes an hour as usual, at %s', (usual, expected) => {
    expect(burstFrom(usual)).toBeCloseTo(expected, 10)
  })
})
