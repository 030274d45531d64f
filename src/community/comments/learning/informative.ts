import { BUCKETS, type Features } from './features-of'

/** A comment with a moderator's decision. `group`: held out together in cross-validation. */
export type Example = { features: Features; isSpam: boolean; group: string }

/** With fewer texts a feature identifies a text rather than its class. */
const FEWEST_TEXTS = 2

/** Examples reduced to shared features. */
export type Described = {
  texts: { places: Int32Array; values: Float64Array; isSpam: boolean }[]
  spam: number
  honest: number
  /** Bucket and scale of each position. */
  buckets: Int32Array
  scales: Float64Array
  /** Squared norms: maximum and average. */
  mostSquare: number
  meanSquare: number
}

/**
 * Selects features. Rare features weigh more (square root of the inverse document frequency); features of a single
 * text, which are most of them, are dropped.
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
