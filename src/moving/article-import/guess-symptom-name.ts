import { withPlainSpaces } from './read-lines'

/** Phrases that introduce a symptom name, longest first. */
const OPENINGS = [
  /^what (?:causes|can cause|could cause|might cause|leads to|triggers)\s+/iu,
  /^what (?:is|are) (?:the )?(?:(?:main |common |possible )?(?:causes?|symptoms?|signs?|treatments?) (?:of|for) )/iu,
  /^why (?:do|does|did|would|might|can|am|is) (?:i|you|we|people|someone|my \w+) (?:have|get|having|getting|suffer from|experience|feel)\s+/iu,
  /^how (?:do|can|should|would|to) (?:(?:i|you|we) )?(?:best )?(?:treat|manage|prevent|stop|relieve|ease|cure|deal with|cope with|get rid of|live with)\s+/iu,
  /^when (?:should|do|must) (?:i|you) (?:worry about|see a doctor (?:for|about)|seek help for|be concerned about)\s+/iu,
  /^what (?:should|can|do) (?:i|you) do (?:about|for|if (?:i|you) have)\s+/iu,
  /^what does it mean (?:to have|if i have)\s+/iu,
  /^what(?: is| are|['’]s)\s+/iu,
]

/** Where the name ends because a second question or a condition begins. */
const AFTER_NAME =
  /,?\s+(?:and|or|but)\s+(?:(?:what|how|when|why|where|who|should|is|are|can|do|does|will|could)\b).*$|\s+(?:when|while|if|every)\s.*$|\s*[,;:–—].*$/iu
const ARTICLE = /^(?:an?|the|my|your|this|some)\s+/iu
const PRONOUN = /^(?:it|this|that|these|those|they|them|me)$/iu
const MOST_WORDS = 6

/**
 * Guesses the symptom in an English question.
 *
 * @param question such as `What causes a stiff neck and how is it treated?`
 * @returns the common name as in the question, without article: `stiff neck`; null if no pattern matches
 */
export function guessSymptomName(question: string): string | null {
  const asked = withPlainSpaces(question).replace(/[?？\s"”’]+$/u, '')
  const opening = OPENINGS.find((pattern) => pattern.test(asked))
  if (opening === undefined) return null
  const name = asked.replace(opening, '').replace(AFTER_NAME, '').replace(ARTICLE, '').trim()
  return name === '' || name.split(' ').length > MOST_WORDS || PRONOUN.test(name) ? null : name
}
