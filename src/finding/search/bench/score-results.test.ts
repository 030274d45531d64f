import { expect, it } from 'vitest'
import { scoreResults } from './score-results'

it('scores what was found by its place and grade', () => {
  const scores = scoreResults([
    { grades: { a: 3, b: 0 }, found: ['b', 'a'] },
    { grades: { c: 2 }, found: [] },
    { grades: { d: 2 }, found: ['d'] },
    { grades: { e: 1 }, found: ['e'] },
  ])
  expect(scores).toMatchObject({ queries: 4, answerable: 3, withoutResult: 0.25, mrr: 0.5 })
  expect(scores.inFirstThree).toBeCloseTo(2 / 3)
  expect(scores.ndcg).toBeCloseTo((1 / Math.log2(3) + 0 + 1) / 3)
})
