import { BUCKETS, type Features } from './features-of'
import { type Described, describe, type Example } from './informative'

/** One weight per bucket. */
export type Weights = { weights: Float32Array; bias: number }

/** Yields if it is time. @throws Stopped once the result is no longer wanted */
export type Breathe = () => Promise<void> | null

const ROUNDS = 60

/** The spam score of features, in log-odds: above 0 more like spam, below 0 more like legitimate comments. */
export function scoreOf({ weights, bias }: Weights, { buckets, values }: Features): number {
  let score = bias
  for (let i = 0; i < buckets.length; i++) score += (weights[buckets[i] ?? 0] ?? 0) * (values[i] ?? 0)
  return score
}

/**
 * L2-regularised logistic regression with balanced classes.
 *
 * @param penalties from strong to weak; each starts from the previous weights
 * @returns the weights for each penalty
 */
export async function fitWeights(
  examples: Example[],
  penalties: readonly number[],
  breathe: Breathe,
): Promise<Weights[]> {
  const described = describe(examples)
  const found: Weights[] = []
  let at: Point = { weights: new Float64Array(described.scales.length), bias: 0 }
  for (const penalty of penalties) {
    at = await descend(described, penalty * described.meanSquare, at, breathe)
    found.push(spread(described, at))
  }
  return found
}

type Point = { weights: Float64Array; bias: number }

/** Nesterov's accelerated gradient: the examples' norms are known, so the step size is, too. */
async function descend(described: Described, penalty: number, from: Point, breathe: Breathe): Promise<Point> {
  const weights = from.weights.slice()
  let { bias } = from
  const ahead = { weights: weights.slice(), bias }
  const slope = new Float64Array(weights.length)
  const curvature = (described.mostSquare + 1) / 4 + penalty
  const momentum = momentumOf(penalty / curvature)
  for (let round = 0; round < ROUNDS; round++) {
    slope.fill(0)
    const biasSlope = await addSlopes(described, ahead, slope, breathe)
    for (let i = 0; i < weights.length; i++) {
      const at = ahead.weights[i] ?? 0
      const next = at - ((slope[i] ?? 0) + penalty * at) / curvature
      ahead.weights[i] = next + momentum * (next - (weights[i] ?? 0))
      weights[i] = next
    }
    const next = ahead.bias - biasSlope / curvature
    ahead.bias = next + momentum * (next - bias)
    bias = next
  }
  return { weights, bias }
}

const momentumOf = (ratio: number) => (1 - Math.sqrt(ratio)) / (1 + Math.sqrt(ratio))

/** Adds the gradient of the loss to `slope`. @returns the gradient of the bias */
async function addSlopes(
  { texts, spam, honest }: Described,
  at: Point,
  slope: Float64Array,
  breathe: Breathe,
): Promise<number> {
  let biasSlope = 0
  for (const { places, values, isSpam } of texts) {
    let score = at.bias
    for (let i = 0; i < places.length; i++) score += (at.weights[places[i] ?? 0] ?? 0) * (values[i] ?? 0)
    const probability = 1 / (1 + Math.exp(-score))
    const error = isSpam ? (probability - 1) / (2 * spam) : probability / (2 * honest)
    for (let i = 0; i < places.length; i++) {
      const place = places[i] ?? 0
      slope[place] = (slope[place] ?? 0) + error * (values[i] ?? 0)
    }
    biasSlope += error
    const pause = breathe()
    if (pause) await pause
  }
  return biasSlope
}

/** Weights by bucket, for unscaled texts. */
function spread({ buckets, scales }: Described, { weights, bias }: Point): Weights {
  const all = new Float32Array(BUCKETS)
  for (const [i, bucket] of buckets.entries()) all[bucket] = (weights[i] ?? 0) * (scales[i] ?? 0)
  return { weights: all, bias }
}
