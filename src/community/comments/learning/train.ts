import { crossValidate } from './cross-validate'
import { type Curve, curveOf } from './curve'
import { featuresOf } from './features-of'
import { type Breathe, fitWeights, type Weights } from './fit'
import type { Example } from './informative'

/** Of each kind; fewer say more about chance than about spam. */
export const ENOUGH_LEARNED = 20
/** Bounds what training costs, in features of all examples; the newest decisions come first. */
const MOST_FEATURES = 2_000_000

/** A decision of a moderator and what it was about, the newest first. */
export type Decided = { text: string; isSpam: boolean; group: string }

/** What was learned, and how well it judges what it was not learned from. */
export type SpamModel = Weights & { curve: Curve; penalty: number; spam: number; honest: number }

/**
 * Learns from decisions what spam looks like.
 *
 * @param decided the newest first; what is over the bound is left out
 * @param breathe called after each comment, so that others have their turn
 * @returns null while there are fewer than 20 of either kind
 */
export async function train(decided: Decided[], breathe: Breathe): Promise<SpamModel | null> {
  const examples: Example[] = []
  let size = 0
  for (const { text, isSpam, group } of decided) {
    const features = featuresOf(text)
    size += features.buckets.length
    if (size > MOST_FEATURES) break
    examples.push({ features, isSpam, group })
    const pause = breathe()
    if (pause) await pause
  }
  const spam = examples.filter(({ isSpam }) => isSpam).length
  const honest = examples.length - spam
  if (Math.min(spam, honest) < ENOUGH_LEARNED) return null
  const { penalties, judged } = await crossValidate(examples, breathe)
  const weights = (await fitWeights(examples, penalties, breathe)).at(-1)
  return weights ? { ...weights, curve: curveOf(judged), penalty: penalties.at(-1) ?? 0, spam, honest } : null
}
