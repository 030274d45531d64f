import { linksOf } from './find-links'
import { type Check, hold, spam } from './verdict'
import { count } from './words-of'

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
  if (sameTextSpam > 0) return spam('repeated-text', 'The same text was marked as spam in the last 30 days')
  if (sameText >= 3)
    return spam('repeated-text', `The same text was sent ${sameText} times in the last 30 days`)
  if (sameText > 0) {
    return hold('repeated-text', 1, `The same text was sent ${count(sameText, 'time')} in the last 30 days`)
  }
  if (similar === 0) return null
  return hold('repeated-text', 1, `Much like ${count(similar, 'other comment')} of the last days`)
}
