import { MAX_AGE_MS } from '@/server/page-cache'
import { improvedRates, missRates, sumOf, zipf } from './cache-model'
import { AUTHORS } from './generate-content'
import { type Costs, pagesPurged } from './replay'

/** What is supposed, not measured. */
const SUPPOSED = {
  viewsPerMonth: 1_000_000_000,
  peakFactor: 3,
  articles: 100_000,
  exponent: 0.9,
  publicationsPerDay: 200,
  approvedCommentsPerDay: 2000,
  ratingsPerDay: 5000,
  edgeLifeSeconds: 3600,
}

/** Instances, and places of a content network in front of them that keep pages; none: readers ask the instances. */
type Setup = { name: string; instances: number; edges: number }
const SETUPS: Setup[] = [
  { name: '1 instance', instances: 1, edges: 0 },
  { name: '4 instances', instances: 4, edges: 0 },
  { name: '2 instances behind one shared cache', instances: 2, edges: 1 },
  { name: '2 instances behind a CDN of 30 places', instances: 2, edges: 30 },
]

/** At the peak: requests a second, and cores that work all the time. */
type Load = {
  name: string
  originPerSecond: number
  rendersPerSecond: number
  improvedPerSecond: number
  hitRatio: number
  webCores: number
  databaseCores: number
}
export type Capacity = { supposed: typeof SUPPOSED; peakPerSecond: number; loads: Load[] }

const DAY_SECONDS = 86_400
const MONTH_DAYS = 30

/** What the supposed views take with measured costs, by the model of the cache. */
export function planCapacity({ hit, miss, improvement }: Omit<Costs, 'publication'>): Capacity {
  const { viewsPerMonth, peakFactor, articles, exponent, edgeLifeSeconds } = SUPPOSED
  const peakPerSecond = (viewsPerMonth / (MONTH_DAYS * DAY_SECONDS)) * peakFactor
  const asked = zipf(articles, exponent).map((share) => share * peakPerSecond)
  const purgeRate = purgesOfAPage()
  /** What several caches beside each other let through, if each gets an equal part. */
  const through = (rates: readonly number[], caches: number, lifeSeconds: number) =>
    missRates({ rates: rates.map((rate) => rate / caches), lifeSeconds, purgeRate }).map(
      (rate) => rate * caches,
    )
  const loads = SETUPS.map(({ name, instances, edges }): Load => {
    const arriving = edges === 0 ? asked : through(asked, edges, edgeLifeSeconds)
    const rendersPerSecond = sumOf(through(arriving, instances, MAX_AGE_MS / 1000))
    const originPerSecond = sumOf(arriving)
    const rates = arriving.map((rate) => rate / instances)
    const improvedPerSecond = sumOf(improvedRates({ rates, purgeRate })) * instances
    const hitsPerSecond = originPerSecond - rendersPerSecond
    return {
      name,
      originPerSecond,
      rendersPerSecond,
      hitRatio: 1 - rendersPerSecond / peakPerSecond,
      improvedPerSecond,
      webCores:
        (hitsPerSecond * hit.web + rendersPerSecond * miss.web + improvedPerSecond * improvement.web) / 1000,
      databaseCores: (rendersPerSecond * miss.database) / 1000,
    }
  })
  return { supposed: SUPPOSED, peakPerSecond, loads }
}

/** A second, on average over all articles. A rating purges what its author has written or reviewed, a comment one. */
function purgesOfAPage(): number {
  const { articles, publicationsPerDay, ratingsPerDay, approvedCommentsPerDay } = SUPPOSED
  const purged =
    publicationsPerDay * pagesPurged(articles) +
    ratingsPerDay * ((2 * articles) / AUTHORS) +
    approvedCommentsPerDay
  return purged / articles / DAY_SECONDS
}

/** The table of `docs/operations/capacity.md`. */
export function describeCapacity({ peakPerSecond, loads }: Capacity): string[] {
  return [
    `\nAt ${Math.round(peakPerSecond)} views a second:`,
    '| | reach the instances, a second | rendered, a second | compressed better, a second | hit ratio | cores, web | cores, database |',
    '|---|---|---|---|---|---|---|',
    ...loads.map(
      ({ name, originPerSecond, rendersPerSecond, improvedPerSecond, hitRatio, webCores, databaseCores }) => {
        const cells = [
          name,
          originPerSecond.toFixed(0),
          rendersPerSecond.toFixed(0),
          improvedPerSecond.toFixed(0),
          `${(hitRatio * 100).toFixed(1)} %`,
          webCores.toFixed(1),
          databaseCores.toFixed(1),
        ]
        return `| ${cells.join(' | ')} |`
      },
    ),
  ]
}
