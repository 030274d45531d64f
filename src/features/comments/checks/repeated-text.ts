import { type Check, hold, spam } from './verdict'
import { count } from './words-of'

/**
 * The same words again, on whatever article and by whomever (Coral: repeat post; here over all senders). Read with
 * `textDigest`, which forgives case, accents, signs and spaces; `similar` is by trigrams.
 */
export const checkRepeatedText: Check = (_comment, { repeats }) => {
  const { sameText, sameTextSpam, similar } = repeats
  if (sameTextSpam > 0) return spam('repeated-text', 'The same text was marked as spam in the last 30 days')
  if (sameText >= 3)
    return spam('repeated-text', `The same text was sent ${sameText} times in the last 30 days`)
  if (sameText > 0) {
    return hold('repeated-text', 1, `The same text was sent ${count(sameText, 'time')} in the last 30 days`)
  }
  if (similar === 0) return null
  return hold('repeated-text', 1, `Much like ${count(similar, 'other comment')} of the last days`)
}
