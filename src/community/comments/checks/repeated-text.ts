import { linksOf } from './find-links'
import { type Check, hold, spam } from './verdict'

/** Long enough that nobody else writes exactly the same by chance; “Thank you so much!” is shorter. */
const TELLING = 40

/** Whether a repetition is significant: long texts, and those with a link. */
const isTelling = (text: string) =>
  (text.match(/[\p{L}\p{N}]/gu)?.length ?? 0) >= TELLING || linksOf(text).length > 0

/**
 * The same text again, on any article and by anybody (Coral: repeat post; here across senders). Compared by
 * `textDigest`, which ignores case, accents, punctuation and spaces; `similar` uses trigrams.
 */
export const checkRepeatedText: Check = ({ text }, { repeats }) => {
  const { sameText, sameTextSpam, similar } = repeats
  if (!isTelling(text)) return null
  if (sameTextSpam > 0) return spam('repeated-text', ['sameTextSpam'])
  if (sameText >= 3) return spam('repeated-text', ['sameText', sameText])
  if (sameText > 0) {
    return hold('repeated-text', 1, ['sameText', sameText])
  }
  if (similar === 0) return null
  return hold('repeated-text', 1, ['similarText', similar])
}
