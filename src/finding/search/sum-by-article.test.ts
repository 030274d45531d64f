import { expect, it } from 'vitest'
import { SumByArticle } from './sum-by-article'

const list = (...pairs: [number, number][]) => ({
  articles: Int32Array.from(pairs, ([id]) => id),
  strengths: Float32Array.from(pairs, ([, strength]) => strength),
})

it('adds up the words of each article, of several forms of a word the strongest', () => {
  const sums = new SumByArticle(10)
  sums.addWord(1, 2, list([7, 0.5], [8, 0.25]))
  sums.addWord(1, 2, list([7, 0.75], [8, 0.125]))
  sums.addWord(2, 4, list([8, 0.5], [9, 0.25]))
  sums.add(5)
  expect([7, 8, 9, 5].map((id) => sums.sumOf(id))).toEqual([1.5, 2.5, 1, 0])
  expect(sums.articles().sort()).toEqual([5, 7, 8, 9])
  expect(sums.best(2)).toEqual([8, 7])
})

it('puts the newest of equal ones first', () => {
  const sums = new SumByArticle(1000)
  sums.addWord(1, 1, list(...Array.from({ length: 1000 }, (_, at): [number, number] => [at * 17 + 1, 0.5])))
  expect(sums.best(3)).toEqual([16984, 16967, 16950])
  expect(sums.articles()).toHaveLength(1000)
})
