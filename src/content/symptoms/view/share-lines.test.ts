import { describe, expect, it } from 'vitest'
import { shareLines } from './share-lines'

describe('the lines of a letter', () => {
  it.each<[string, number[], number, number]>([
    ['all fit', [3, 0, 4], 7, Number.POSITIVE_INFINITY],
    ['all are equal', [100, 100, 100, 100], 40, 10],
    ['small letters leave theirs to the others', [2, 3, 100, 100], 25, 10],
    ['one letter has nearly all', [1, 1, 5000], 2000, 1998],
    ['there are more letters than lines', [5, 5, 5], 2, 1],
  ])('%s', (_case, counts, most, expected) => {
    const share = shareLines(counts, most)
    expect(share).toBe(expected)
    const shown = counts.reduce((sum, count) => sum + Math.min(count, share), 0)
    expect(shown).toBeLessThanOrEqual(Math.max(most, counts.length))
  })
})
