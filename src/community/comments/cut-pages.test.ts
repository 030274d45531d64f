import { describe, expect, it } from 'vitest'
import { CHARACTERS_A_PAGE, COMMENTS_A_PAGE, cutPages } from './cut-pages'

const comments = (number: number, length: number, isPublic = true) =>
  Array.from({ length: number }, (_, id) => ({ id, parent: null, depth: 0, isPublic, length }))
const sizes = (...given: Parameters<typeof cutPages>) => cutPages(...given).map((page) => page.length)

describe('pages of comments', () => {
  it('have so many comments at most, and there is always one', () => {
    expect(sizes([])).toEqual([0])
    expect(sizes(comments(COMMENTS_A_PAGE, 5))).toEqual([COMMENTS_A_PAGE])
    expect(sizes(comments(COMMENTS_A_PAGE * 2 + 1, 5))).toEqual([COMMENTS_A_PAGE, COMMENTS_A_PAGE, 1])
  })

  it('end before their texts become too long, with at least one comment each', () => {
    expect(sizes(comments(5, CHARACTERS_A_PAGE / 2))).toEqual([2, 2, 1])
    expect(sizes(comments(3, CHARACTERS_A_PAGE + 1))).toEqual([1, 1, 1])
  })

  it('do not count the text of a comment that only keeps its place', () => {
    expect(sizes(comments(5, CHARACTERS_A_PAGE, false))).toEqual([5])
  })
})
