import type { Judged } from './cross-validate'

/** Shares of honest comments that may be held; from each follows from which score on comments are held. */
export const SHARES = [0.001, 0.002, 0.005, 0.01, 0.02, 0.03, 0.05, 0.1, 0.2] as const

/** Among them the check chooses by itself. */
const LEAST = 0.01
const MOST = 0.05
/** Who catches that much need not hold more honest comments. */
const ENOUGH_CAUGHT = 0.85

/** What a choice brings, by the moderators' own decisions. */
export type CurvePoint = {
  /** Share of the honest comments that are held, as it is to be expected. */
  wronglyHeld: number
  /** Share of the spam that is held, as it is to be expected. */
  caught: number
  /** From which score on. */
  threshold: number
  /** Of the comments that were judged without having been learned from. */
  heldHonest: number
  heldSpam: number
}

export type Curve = {
  points: CurvePoint[] /** Below it a comment is more like honest ones. */
  honestBelow: number
}

/**
 * From which score on how much is caught and how much is wrongly held. A share of one in a hundred cannot be counted
 * among fifty comments, so each score is taken for a small hill of scores around it (kernel density by Silverman's
 * rule): few decisions give flat hills and careful thresholds.
 *
 * @param judged comments of both kinds, judged without having been learned from
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
  // Where as much of the one is lost as of the other is held.
  return { points, honestBelow: whereFalls((at) => held.honest(at) + held.spam(at), 1) }
}

/**
 * The share that the check holds where moderators leave it to the curve: the least one that catches most of the spam.
 * Where spam is hard to tell, more honest comments wait.
 */
export function shareByCurve({ points }: Curve): number {
  const among = points.filter(({ wronglyHeld }) => wronglyHeld >= LEAST && wronglyHeld <= MOST)
  return (among.find(({ caught }) => caught >= ENOUGH_CAUGHT) ?? among.at(-1))?.wronglyHeld ?? LEAST
}

/** The share of comments whose score lies above a threshold, as a smooth function of it. */
function shareAbove(scores: number[]): (threshold: number) => number {
  const mean = scores.reduce((sum, score) => sum + score, 0) / scores.length
  const variance = scores.reduce((sum, score) => sum + (score - mean) ** 2, 0) / scores.length
  const width = 1.06 * Math.sqrt(variance) * scores.length ** -0.2 || 0.1
  return (threshold) =>
    scores.reduce((sum, score) => sum + normalAbove((threshold - score) / width), 0) / scores.length
}

/** The share of a normal distribution above `x` (Abramowitz and Stegun 7.1.26, exact to seven digits). */
function normalAbove(x: number): number {
  const z = Math.abs(x) / Math.SQRT2
  const t = 1 / (1 + 0.3275911 * z)
  const poly = ((((1.061405429 * t - 1.453152027) * t + 1.421413741) * t - 0.284496736) * t + 0.254829592) * t
  const above = (poly * Math.exp(-z * z)) / 2
  return x >= 0 ? above : 1 - above
}

/** Where a falling function of the score reaches `value`. */
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
