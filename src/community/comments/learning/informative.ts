import { BUCKETS, type Features } from './features-of'

/** A comment that moderators decided about. `group`: what must not be learned from when it is judged. */
export type Example = { features: Features; isSpam: boolean; group: string }

/** In fewer texts it says which text it is and nothing of its kind. */
const FEWEST_TEXTS = 2

/** Examples by the features that several of them share. */
export type Described = {
  texts: { places: Int32Array; values: Float64Array; isSpam: boolean }[]
  spam: number
  honest: number
  /** Bucket and scale of each place. */
  buckets: Int32Array
  scales: Float64Array
  /** Squared lengths: of the longest, and on average. */
  mostSquare: number
  meanSquare: number
}

/**
 * What of the examples is learned from. A feature counts the more the rarer it is (square root of the inverse document
 * frequency); of a feature that stands in one text alone nothing is learned, and that is most of them.
 */
export function describe(examples: Example[]): Described {
  const counts = new Int32Array(BUCKETS)
  for (const { features } of examples) {
    for (const bucket of features.buckets) counts[bucket] = (counts[bucket] ?? 0) + 1
  }
  const buckets = Int32Array.from(counts.keys()).filter((bucket) => (counts[bucket] ?? 0) >= FEWEST_TEXTS)
  const placeOf = new Int32Array(BUCKETS).fill(-1)
  for (const [place, bucket] of buckets.entries()) placeOf[bucket] = place
  const scales = Float64Array.from(buckets, (bucket) =>
    Math.sqrt(Math.log((1 + examples.length) / (1 + (counts[bucket] ?? 0)))),
  )
  const texts = examples.map(({ features, isSpam }) => {
    const places = Int32Array.from(features.buckets, (bucket) => placeOf[bucket] ?? -1)
    const values = Float64Array.from(features.values, (value, i) => value * (scales[places[i] ?? -1] ?? 0))
    const isShared = (_: number, i: number) => (places[i] ?? -1) >= 0
    return { places: places.filter(isShared), values: values.filter(isShared), isSpam }
  })
  const squares = texts.map(({ values }) => values.reduce((sum, value) => sum + value * value, 0))
  const spam = texts.filter(({ isSpam }) => isSpam).length
  return {
    texts,
    spam,
    honest: texts.length - spam,
    buckets,
    scales,
    mostSquare: Math.max(0, ...squares),
    meanSquare: squares.reduce((sum, square) => sum + square, 0) / (squares.length || 1),
  }
}
