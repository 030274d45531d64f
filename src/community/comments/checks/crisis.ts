import { type Check, hold } from './verdict'
import { wordsOf } from './words-of'

/** What a person in danger may write about themselves, as opposed to suicide as a topic. */
const phrases =
  /\b(?:(?:i )?(?:want|wanna|going|plan|planning|ready|wish) to (?:die|kill myself|end (?:it all|my life))|kill(?:ing)? myself|end(?:ing)? my (?:own )?life|suicidal thoughts every|don'?t want to (?:live|be alive|wake up)|better off dead|no reason to live|hurt(?:ing)? myself|took (?:all|the whole bottle|too many) (?:of )?(?:my |the )?pills|(?:me )?quiero morir(?:me)?|matarme|suicidarme|quitarme la vida|acabar con mi vida|no quiero (?:seguir )?(?:vivir|viviendo)|hacerme dano|estarian mejor sin mi)\b/u

/**
 * Signs that the writer may be in danger: never a sign of spam, but a person should look immediately (WHO,
 * "Preventing suicide: a resource for media professionals").
 */
export const checkCrisis: Check = ({ text }) => {
  const found = phrases.exec(wordsOf(text).join(' ').replace(/’/gu, "'"))
  if (!found) return null
  return hold('crisis', 0, ['danger', found[0]])
}
