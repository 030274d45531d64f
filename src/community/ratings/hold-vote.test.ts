import { describe, expect, it } from 'vitest'
import { BURST_LEAST, burstFrom, judgeBurst, type Tally } from './hold-vote'

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

describe('judgeBurst', () => {
  const singles = (count: number, name = 'single'): Tally[] =>
    Array.from({ length: count }, (_, index) => ({ network: `${name} ${index}`, votes: 1, counted: 1 }))
  const crowd = (network: string, votes: number, counted = votes): Tally => ({ network, votes, counted })
  const nothing = { held: [], holdsNew: false }

  it.each<[string, Tally[], string, { held: string[]; holdsNew: boolean }]>([
    ['lets the tenth vote pass', singles(9), 'new', nothing],
    ['lets one network make no burst', [crowd('a', 400, 5), ...singles(4)], 'new', nothing],
    [
      'holds the two networks that made it, not who comes after',
      [crowd('a', 5), crowd('b', 5)],
      'new',
      { held: ['a', 'b'], holdsNew: false },
    ],
    [
      'holds no bystanders of theirs',
      [crowd('a', 5), crowd('b', 5), ...singles(8)],
      'new',
      { held: ['a', 'b'], holdsNew: false },
    ],
    [
      'holds what they send later',
      [crowd('a', 5, 0), crowd('b', 4, 0), ...singles(3)],
      'b',
      { held: [], holdsNew: true },
    ],
    [
      'holds a further network’s second vote together with its first',
      [crowd('a', 5, 0), crowd('b', 5, 0), ...singles(1)],
      'single 0',
      { held: ['single 0'], holdsNew: true },
    ],
    [
      'holds who comes beyond a burst of single votes',
      singles(BURST_LEAST),
      'new',
      { held: [], holdsNew: true },
    ],
    [
      'takes no held vote for a part of that',
      [...singles(3).map((one) => ({ ...one, counted: 0 })), ...singles(BURST_LEAST - 1, 'later')],
      'new',
      nothing,
    ],
  ])('%s', (_, hour, network, expected) => expect(judgeBurst(hour, network, 0)).toEqual(expected))

  it('begins later where more is usual', () => {
    expect(judgeBurst([crowd('a', 5), crowd('b', 5)], 'new', 3)).toEqual(nothing)
  })
})
