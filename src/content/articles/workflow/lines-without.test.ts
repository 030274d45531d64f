import { describe, expect, it } from 'vitest'
import { linesWithout } from './lines-without'

describe('linesWithout', () => {
  it.each([
    [['a', 'b', 'c'], ['b'], ['a', 'c']],
    [['a', 'a', 'a'], ['a', 'a'], ['a']],
    [['a', 'b'], [], ['a', 'b']],
    [['a', 'b'], ['b', 'a', 'c'], []],
  ])('of %j without %j leaves %j', (lines, others, left) => expect(linesWithout(lines, others)).toEqual(left))

  it('looks at each line once: with each other these would be forty thousand million', () => {
    const lines = (prefix: string) => Array.from({ length: 200_000 }, (_, at) => `${prefix}${at}`)
    expect(linesWithout(lines('a'), lines('b'))).toHaveLength(200_000)
  })
})
