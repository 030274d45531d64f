import { BUCKETS, type Features } from './features-of'

/** A comment that moderators decided about. `group`: what must not be learned from when it is judged. */
export type Example = { features: Features; isSpam: boolean; group: string }

/** A weight for each bucket. */
export type Weights = { weights: Float32Array; bias: number }

/** Lets others have their turn when it is time. @throws Stopped once nobody wants the result any more */
export type Breathe = () => Promise<void> | null

const ROUNDS = 60

/** How spam-like features are, in log-odds: above 0 more like spam, below 0 more like honest comments. */
export function scoreOf({ weights, bias }: Weights, { buckets, values }: Features): number {
  let score = bias
  for (let i = 0; i < buckets.length; i++) score += (weights[buckets[i] ?? 0] ?? 0) * (values[i] ?? 0)
  return score
}

/**
 * Logistic regression: the weights with the least logarithmic loss, both classes counting the same however many there
 * are of each, and `penalty` on large weights. Nesterov's accelerated gradient: features have length 1, so the step that
 * suits the curvature is known and nothing has to be tuned.
 *
 * @param from weights to begin with, such as those of another penalty
 */
export async function fitWeights(
  examples: Example[],
  penalty: number,
  breathe: Breathe,
  from?: Weights,
): Promise<Weights> {
  const weights = from ? from.weights.slice() : new Float32Array(BUCKETS)
  let bias = from?.bias ?? 0
  const ahead = { weights: weights.slice(), bias }
  const used = bucketsOf(examples)
  const slope = new Float32Array(BUCKETS)
  const curvature = 0.5 + penalty
  const momentum = momentumOf(penalty / curvature)
  for (let round = 0; round < ROUNDS; round++) {
    const biasSlope = await addSlopes(examples, ahead, slope, breathe)
    for (const bucket of used) {
      const at = ahead.weights[bucket] ?? 0
      const next = at - ((slope[bucket] ?? 0) + penalty * at) / curvature
      ahead.weights[bucket] = next + momentum * (next - (weights[bucket] ?? 0))
      weights[bucket] = next
      slope[bucket] = 0
    }
    const next = ahead.bias - biasSlope / curvature
    ahead.bias = next + momentum * (next - bias)
    bias = next
  }
  return { weights, bias }
}

const momentumOf = (ratio: number) => (1 - Math.sqrt(ratio)) / (1 + Math.sqrt(ratio))

function bucketsOf(examples: Example[]): Int32Array {
  const isUsed = new Uint8Array(BUCKETS)
  for (const { features } of examples) for (const bucket of features.buckets) isUsed[bucket] = 1
  return Int32Array.from(isUsed.keys()).filter((bucket) => isUsed[bucket] === 1)
}

/** Adds the loss's slope by each weight to `slope`. @returns that by the bias */
async function addSlopes(
  examples: Example[],
  at: Weights,
  slope: Float32Array,
  breathe: Breathe,
): Promise<number> {
  const spam = examples.filter(({ isSpam }) => isSpam).length
  const honest = examples.length - spam
  let biasSlope = 0
  for (const { features, isSpam } of examples) {
    const probability = 1 / (1 + Math.exp(-scoreOf(at, features)))
    const error = isSpam ? (probability - 1) / (2 * spam) : probability / (2 * honest)
    const { buckets, values } = features
    for (let i = 0; i < buckets.length; i++) {
      const bucket = buckets[i] ?? 0
      slope[bucket] = (slope[bucket] ?? 0) + error * (values[i] ?? 0)
    }
    biasSlope += error
    const pause = breathe()
    if (pause) await pause
  }
  return biasSlope
}
