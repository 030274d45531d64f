/** From this grade on a page is right. */
const RIGHT = 2
const PLACES = 10
const FIRST = 3

export type Result = { grades: Record<string, number>; found: string[] }

export type Scores = {
  queries: number
  /** Share of queries without any result. */
  withoutResult: number
  /** Queries for which the kit has a right page; the following are about them. */
  answerable: number
  /** Mean reciprocal rank of the first right page in the first ten. */
  mrr: number
  /** Share with a right page among the first three. */
  inFirstThree: number
  /** Normalised discounted cumulative gain of the first ten, with gain 2^grade − 1. */
  ndcg: number
}

/** How well the pages that were found, best first, answer their queries. */
export function scoreResults(results: Result[]): Scores {
  const answerable = results.filter(({ grades }) => Object.values(grades).some((grade) => grade >= RIGHT))
  const ranks = answerable.map(({ grades, found }) =>
    found.slice(0, PLACES).findIndex((id) => (grades[id] ?? 0) >= RIGHT),
  )
  return {
    queries: results.length,
    withoutResult: mean(results.map(({ found }) => (found.length === 0 ? 1 : 0))),
    answerable: answerable.length,
    mrr: mean(ranks.map((rank) => (rank < 0 ? 0 : 1 / (rank + 1)))),
    inFirstThree: mean(ranks.map((rank) => (rank >= 0 && rank < FIRST ? 1 : 0))),
    ndcg: mean(answerable.map(ndcg)),
  }
}

function ndcg({ grades, found }: Result): number {
  const gain = (list: number[]) =>
    list.slice(0, PLACES).reduce((sum, grade, place) => sum + (2 ** grade - 1) / Math.log2(place + 2), 0)
  const ideal = gain(Object.values(grades).sort((a, b) => b - a))
  return ideal === 0 ? 0 : gain(found.map((id) => grades[id] ?? 0)) / ideal
}

const mean = (values: number[]) =>
  values.length === 0 ? 0 : values.reduce((sum, value) => sum + value, 0) / values.length
