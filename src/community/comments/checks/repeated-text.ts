import { linksOf } from './find-links'
import { type Check, hold, spam } from './verdict'

/** Letters and digits from which nobody else writes the very same by chance; “Thank you so much!” is shorter. */
const TELLING = 40

/** Whether it says something of its sender that the same text came before: long ones, and those with a link. */
const isTelling = (text: string) =>
  (text.match(/[\p{L}\p{N}]/gu)?.length ?? 0) >= TELLING || linksOf(text).length > 0

/**
 * The same words again, on whatever article and by whomever (Coral: repeat post; here over all senders). Read with
 * `textDigest`, which forgives case, accents, signs and spaces; `similar` is by trigrams.
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
