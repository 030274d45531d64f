import type { Judged } from './cross-validate'

/** The selectable false positive rates; each determines a score threshold. */
export const SHARES = [0.001, 0.002, 0.005, 0.01, 0.02, 0.03, 0.05, 0.1, 0.2] as const

/** The range from which the default is chosen. */
const LEAST = 0.01
const MOST = 0.05
/** Once this much spam is caught, no more legitimate comments need to be held. */
const ENOUGH_CAUGHT = 0.85

/** The outcome of a choice, based on moderators' decisions. */
export type CurvePoint = {
  /** Expected share of legitimate comments held. */
  wronglyHeld: number
  /** Expected share of spam held. */
  caught: number
  /** The score threshold. */
  threshold: number
  /** Of the cross-validated comments. */
  heldHonest: number
  heldSpam: number
}

export type Curve = {
  points: CurvePoint[] /** Below it a comment is more likely legitimate. */
  honestBelow: number
}

/**
 * Detection and false positive rates by threshold. A rate of one in a hundred cannot be counted among fifty
 * comments, so each score is smoothed (kernel density by Silverman's rule): few decisions give flat densities and
 * cautious thresholds.
 *
 * @param judged comments of both classes, scored by cross-validation
 */
export function curveOf(judged: Judged[]): Curve {
  const of = (isSpam: boolean) => judged.filter((one) => one.isSpam === isSpam).map(({ score }) => score)
  const honest = of(false)
  const spam = of(true)
  const held = { honest: shareAbove(honest), spam: shareAbove(spam) }
  const points = SHARES.map((share) => {
    const threshold = whereFalls(held.honest, share)
    return {
      wronglyHeld: share,
      caught: held.spam(threshold),
      threshold,
      heldHonest: honest.filter((score) => score >= threshold).length,
      heldSpam: spam.filter((score) => score >= threshold).length,
    }
  })
  // Where both error rates are equal.
  return { points, honestBelow: whereFalls((at) => held.honest(at) + held.spam(at), 1) }
}

/**
 * The default false positive rate, if moderators choose none: the lowest that catches most of the spam. If spam is
 * hard to distinguish, more legitimate comments are held.
 */
export function shareByCurve({ points }: Curve): number {
  const among = points.filter(({ wronglyHeld }) => wronglyHeld >= LEAST && wronglyHeld <= MOST)
  return (among.find(({ caught }) => caught >= ENOUGH_CAUGHT) ?? among.at(-1))?.wronglyHeld ?? LEAST
}

/** The share of comments above a threshold, as a smooth function. */
function shareAbove(scores: number[]): (threshold: number) => number {
  const mean = scores.reduce((sum, score) => sum + score, 0) / scores.length
  const variance = scores.reduce((sum, score) => sum + (score - mean) ** 2, 0) / scores.length
  const width = 1.06 * Math.sqrt(variance) * scores.length ** -0.2 || 0.1
  return (threshold) =>
    scores.reduce((sum, score) => sum + normalAbove((threshold - score) / width), 0) / scores.length
}

/** The upper tail of the normal distribution (Abramowitz and Stegun 7.1.26, accurate to seven digits). */
function normalAbove(x: number): number {
  const z = Math.abs(x) / Math.SQRT2
  const t = 1 / (1 + 0.3275911 * z)
  const poly = ((((1.061405429 * t - 1.453152027) * t + 1.421413741) * t - 0.284496736) * t + 0.254829592) * t
  const above = (poly * Math.exp(-z * z)) / 2
  return x >= 0 ? above : 1 - above
}

/** Where a decreasing function of the score reaches `value`. */
function whereFalls(share: (threshold: number) => number, value: number): number {
  let low = -50
  let high = 50
  for (let i = 0; i < 60; i++) {
    const middle = (low + high) / 2
    if (share(middle) > value) low = middle
    else high = middle
  }
  return high
}
