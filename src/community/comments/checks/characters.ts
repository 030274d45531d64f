import { withoutLinks } from './find-links'
import { type Check, type CheckContext, type CheckedComment, hold, holdStyle, type Verdict } from './verdict'

const MOSTLY = 0.6
/** Capitals in a short comment mean nothing. */
const LONG_ENOUGH = 40
const LATIN = /\p{Script=Latin}/u
/** Scripts with letters that look like Latin ones (Unicode TR39, "mixed-script confusables"). */
const LOOKALIKE = /[\p{Script=Cyrillic}\p{Script=Greek}]/u
/** Greek letters used in medicine before or after Latin ones, as in α-blocker, μg or β2. */
const MEDICAL_GREEK = /[αβγδκλμΔΩ]/gu
const CONSONANT_RUN = /[bcdfghjklmnpqrstvwxz]{5,}/iu
const NO_VOWEL = /^[bcdfghjklmnpqrstvwxz]{5,}$/iu

const words = (text: string) => text.split(/\s+/u).filter(Boolean)
const share = (part: number, whole: number) => (whole === 0 ? 0 : part / whole)

function capitals({ text }: CheckedComment): Verdict | null {
  const letters = text.match(/\p{L}/gu) ?? []
  const upper = text.match(/\p{Lu}/gu) ?? []
  if (letters.length < LONG_ENOUGH || share(upper.length, letters.length) < MOSTLY) return null
  return holdStyle('characters', 1, ['capitals'])
}

function repeated({ text }: CheckedComment): Verdict | null {
  const run = /([^\s.\-_=*])\1{6,}/u.exec(text)
  return run ? holdStyle('characters', 1, ['repeatedSign', run[1] ?? '', run[0].length]) : null
}

function mixed({ text, displayName }: CheckedComment): Verdict | null {
  const odd = words(`${displayName} ${text}`).filter((word) => {
    const plain = word.replace(MEDICAL_GREEK, '')
    return LATIN.test(plain) && LOOKALIKE.test(plain)
  })
  return odd.length === 0 ? null : hold('characters', 2, ['mixedAlphabets', odd.length, odd[0] ?? ''])
}

function invisible(_comment: CheckedComment, { hidden }: CheckContext): Verdict | null {
  // One may be pasted accidentally from a web page.
  return hidden < 2 ? null : hold('characters', 1, ['invisibleSigns', hidden])
}

function fewLetters({ text }: CheckedComment): Verdict | null {
  const signs = text.replace(/\s/gu, '')
  const letters = text.match(/\p{L}/gu)?.length ?? 0
  if (letters > 0 && (signs.length < 12 || share(letters, [...signs].length) >= 0.4)) return null
  return holdStyle('characters', 1, ['hardlyLetters'])
}

/** Words of random letters: no vowels, or five consonants in a row, which are rare in English and Spanish. */
function randomLetters({ text }: CheckedComment): Verdict | null {
  const long = words(withoutLinks(text))
    .map((word) => word.normalize('NFKD').replace(/[^A-Za-z]/g, ''))
    .filter((word) => word.length >= 5)
  const random = long.filter((word) => NO_VOWEL.test(word) || CONSONANT_RUN.test(word))
  if (
    random.length < Math.min(2, long.length) ||
    long.length === 0 ||
    share(random.length, long.length) < 0.3
  )
    return null
  return holdStyle('characters', 2, ['randomLetters', random.length])
}

const rules = [invisible, mixed, randomLetters, fewLetters, repeated, capitals]

/**
 * The form of the text, whatever it says; only the strongest finding counts, because one kind of oddity brings
 * others.
 */
export const checkCharacters: Check = (comment, context) =>
  rules
    .map((rule) => rule(comment, context))
    .reduce((worst, found) => ((found?.points ?? -1) > (worst?.points ?? -1) ? found : worst), null)
