/** How often each page is asked for, as a part of all views; the most read first. */
export type Popularity = readonly number[]

/** Zipf's law: the page of rank r is asked for in proportion to 1 / r^exponent. */
export function zipf(pages: number, exponent: number): Popularity {
  const weights = Array.from({ length: pages }, (_, index) => (index + 1) ** -exponent)
  const sum = weights.reduce((all, weight) => all + weight, 0)
  return weights.map((weight) => weight / sum)
}

/**
 * The part of views that a cache answers which is empty at first and whose pages are purged so often each, evenly
 * spread: a page is rendered once between two purges if anybody asks for it.
 *
 * @param purges of one page, during all views
 */
export function traceHitRatio(popularity: Popularity, views: number, purges: number): number {
  const times = purges + 1
  const renders = popularity.reduce((sum, share) => sum + times * (1 - Math.exp((-share * views) / times)), 0)
  return 1 - renders / views
}

/** For how many views one page is compressed better, which happens when it is asked for a second time. */
export function traceImprovements(popularity: Popularity, views: number): number {
  const asked = popularity.map((share) => share * views)
  return sumOf(asked.map((times) => 1 - (1 + times) * Math.exp(-times))) / views
}

export type Flow = {
  /** Requests a second for each page. */
  rates: readonly number[]
  /** How long a page is served before it is rendered again in any case. */
  lifeSeconds: number
  /** Purges of one page a second. */
  purgeRate: number
}

/**
 * How many requests a second for each page are not answered by a cache that has run for long and holds all pages:
 * after a render the page is served until it is purged or too old, then waits for the next request.
 */
export function missRates({ rates, lifeSeconds, purgeRate }: Flow): number[] {
  const served = purgeRate === 0 ? lifeSeconds : (1 - Math.exp(-purgeRate * lifeSeconds)) / purgeRate
  return rates.map((rate) => (rate === 0 ? 0 : 1 / (served + 1 / rate)))
}

/**
 * How many pages a second are asked for again with a content that is new since their purge; those that are rendered
 * again unchanged need no new compression.
 */
export function improvedRates({ rates, purgeRate }: Omit<Flow, 'lifeSeconds'>): number[] {
  const contents = missRates({ rates, lifeSeconds: Number.POSITIVE_INFINITY, purgeRate })
  return contents.map((rate, index) => {
    const asked = rates[index] ?? 0
    return asked === 0 ? 0 : (rate * asked) / (asked + purgeRate)
  })
}

export const sumOf = (rates: readonly number[]): number => rates.reduce((sum, rate) => sum + rate, 0)
