import { crossValidate } from './cross-validate'
import { type Curve, curveOf } from './curve'
import { featuresOf } from './features-of'
import { type Breathe, fitWeights, type Weights } from './fit'
import type { Example } from './informative'

/** Per class; fewer say more about chance than about spam. */
export const ENOUGH_LEARNED = 20
/** Limits the training cost, in features of all examples; the latest decisions come first. */
const MOST_FEATURES = 2_000_000

/** A moderator's decision with its comment, latest first. */
export type Decided = { text: string; isSpam: boolean; group: string }

/** The model, and its cross-validated accuracy. */
export type SpamModel = Weights & { curve: Curve; penalty: number; spam: number; honest: number }

/**
 * Trains a model on decisions.
 *
 * @param decided latest first; the rest beyond the limit is dropped
 * @param breathe called after each comment, to yield
 * @returns null if there are fewer than 20 of either class
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
