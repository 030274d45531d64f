import { describe, expect, it } from 'vitest'
import { bayesianMean, orderByRating, siteMean } from './bayesian-mean'
import type { RatingSummary } from './rating-summary'

const rating = (count: number, mean: number): RatingSummary => ({
  count,
  mean,
  distribution: [0, 0, 0, 0, 0],
})

describe('siteMean', () => {
  it('weighs each author by the votes: (1·5 + 99·4) / 100 = 4.01', () => {
    expect(siteMean([rating(1, 5), rating(99, 4), rating(0, 0)])).toBeCloseTo(4.01, 10)
  })

  it('is 0 where nobody voted', () => {
    expect(siteMean([rating(0, 0)])).toBe(0)
  })
})

describe('bayesianMean', () => {
  it.each([
    // (10·4 + 5) / 11
    [1, 5, 4.090909],
    // (10·4 + 480) / 110
    [100, 4.8, 4.727273],
    // Without votes, the prior itself.
    [0, 0, 4],
    // (10·4 + 3) / 13
    [3, 1, 3.307692],
  ])('of %s votes with mean %s and prior 4 is %s', (count, mean, expected) => {
    expect(bayesianMean(rating(count, mean), 4)).toBeCloseTo(expected, 6)
  })
})

describe('orderByRating', () => {
  it('puts many good votes before one perfect one, and none before bad ones', () => {
    const authors = [
      { name: 'bad', rating: rating(3, 1) },
      { name: 'none', rating: rating(0, 0) },
      { name: 'one', rating: rating(1, 5) },
      { name: 'many', rating: rating(100, 4.8) },
    ]
    expect(orderByRating(authors, 4).map(({ name }) => name)).toEqual(['many', 'one', 'none', 'bad'])
  })
})
