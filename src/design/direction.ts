/** Letters of the scripts that run from right to left (Unicode Bidirectional Algorithm, classes R and AL). */
const RIGHT_TO_LEFT = /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc\u{10800}-\u{10fff}\u{1e800}-\u{1efff}]/u
const FIRST_LETTER = /\p{L}/u

/** Whether a text's first letter is one that runs from right to left, as `dir="auto"` decides. */
export function startsFromRight(text: string): boolean {
  const [letter] = FIRST_LETTER.exec(text) ?? []
  return letter !== undefined && RIGHT_TO_LEFT.test(letter)
}

/**
 * Words that are put into a sentence, held together: without it the signs around them, such as a full stop, would
 * jump to their other end. For where no element can do it, such as a title or a mail.
 *
 * @returns the words between U+2068 and U+2069 where they have letters that run from right to left, else as they are
 */
export const isolate = (words: string): string => (RIGHT_TO_LEFT.test(words) ? `\u2068${words}\u2069` : words)

/** Scripts of languages, as the locale data of Unicode name them, that run from right to left. */
const SCRIPTS = new Set(['Adlm', 'Arab', 'Hebr', 'Mand', 'Mend', 'Nkoo', 'Rohg', 'Samr', 'Syrc', 'Thaa'])

/** Whether a language is written from right to left; no for a tag that is not well formed. */
export function runsFromRight(language: string): boolean {
  try {
    return SCRIPTS.has(new Intl.Locale(language).maximize().script ?? '')
  } catch {
    return false
  }
}
