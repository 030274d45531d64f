import type { Curve } from './curve'
import { featuresOf } from './features-of'
import { scoreOf, type Weights } from './fit'

/** With one more sign of any kind a comment is spam where ten times fewer honest ones look like it. */
const STRONG = 10

/** What was learned says of a comment. */
export type Learned = {
  /** `strong` and `like-spam` hold a comment; `unclear` and `like-honest` do not. */
  verdict: 'strong' | 'like-spam' | 'unclear' | 'like-honest'
  /** Of honest comments this share at most looks so much like spam. */
  ofHonest: number
}

/**
 * Judges a text by what was learned.
 *
 * @param wronglyHeld the share of honest comments that the moderators let it hold
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
