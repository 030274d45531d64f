import type { Curve } from './curve'
import { featuresOf } from './features-of'
import { scoreOf, type Weights } from './fit'

/** With one more sign of any kind a comment is spam at a tenth of the false positive rate. */
const STRONG = 10

/** The model's verdict on a comment. */
export type Learned = {
  /** `strong` and `like-spam` hold a comment; `unclear` and `like-honest` do not. */
  verdict: 'strong' | 'like-spam' | 'unclear' | 'like-honest'
  /** At most this share of legitimate comments scores as high. */
  ofHonest: number
}

/**
 * Classifies a text with the model.
 *
 * @param wronglyHeld the allowed false positive rate
 */
export function judgeText(text: string, model: Weights & { curve: Curve }, wronglyHeld: number): Learned {
  const score = scoreOf(model, featuresOf(text))
  const { points, honestBelow } = model.curve
  const ofHonest = points.find(({ threshold }) => score >= threshold)?.wronglyHeld ?? 1
  const verdict =
    ofHonest <= wronglyHeld / STRONG
      ? 'strong'
      : ofHonest <= wronglyHeld
        ? 'like-spam'
        : score < honestBelow
          ? 'like-honest'
          : 'unclear'
  return { verdict, ofHonest }
}
