import { describe, expect, it } from 'vitest'
import { HIDING_A_DAY, weightOf, weightToHide } from './weigh-report'

describe('weightOf', () => {
  it.each([
    ['nothing is known of', { confirmed: 0, dismissed: 0, lastDay: 0 }, 0.25],
    ['moderators followed', { confirmed: 1, dismissed: 0, lastDay: 2 }, 1],
    ['moderators followed as often as not', { confirmed: 2, dismissed: 2, lastDay: 0 }, 0.25],
    ['moderators mostly dismissed', { confirmed: 1, dismissed: 2, lastDay: 0 }, 0],
    ['has weighed enough today', { confirmed: 9, dismissed: 0, lastDay: HIDING_A_DAY }, 0],
  ])('of a reporter whom %s', (_, record, weight) => expect(weightOf(record)).toBe(weight))
})

describe('weightToHide', () => {
  it.each([
    [-0.001, 3],
    [0, 3],
    [0.9, 3],
    [1, 4],
    [7, 6],
    [365, 11],
  ])('is, at %s days, %s', (days, weight) => expect(weightToHide(days)).toBe(weight))
})
