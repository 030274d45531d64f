import type { LetterCount } from './symptom-view'

/** Lines of an A to Z that is one page. */
export const SHORT_MOST = 250

/** Whether the whole A to Z fits on one page. */
export const isShortIndex = (letters: readonly LetterCount[]): boolean =>
  letters.reduce((sum, { count }) => sum + count, 0) <= SHORT_MOST

/** The letter as its page's URL has it: `a`, `ñ`, or `other` for what is no letter. */
export const letterKey = (letter: string): string => (/^\p{L}/u.test(letter) ? letter.toLowerCase() : 'other')

/** The URL of the first page of a letter. */
export const letterAddress = (letter: string): string =>
  `/symptoms?${new URLSearchParams({ letter: letterKey(letter) })}`
