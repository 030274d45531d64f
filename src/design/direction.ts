/** Letters of right-to-left scripts (Unicode Bidirectional Algorithm, classes R and AL). */
const RIGHT_TO_LEFT = /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc\u{10800}-\u{10fff}\u{1e800}-\u{1efff}]/u
const FIRST_LETTER = /\p{L}/u

/** Whether a text's first strong letter is right-to-left, as `dir="auto"` decides. */
export function startsFromRight(text: string): boolean {
  const [letter] = FIRST_LETTER.exec(text) ?? []
  return letter !== undefined && RIGHT_TO_LEFT.test(letter)
}

/**
 * Isolates text that is inserted into a sentence: otherwise surrounding punctuation, such as a full stop, would
 * jump to its other end. For places without markup, such as a title or a mail.
 *
 * @returns the text between U+2068 and U+2069 if it has right-to-left letters, else unchanged
 */
export const isolate = (words: string): string => (RIGHT_TO_LEFT.test(words) ? `\u2068${words}\u2069` : words)

/** Right-to-left scripts of languages, as named in Unicode's locale data. */
const SCRIPTS = new Set(['Adlm', 'Arab', 'Hebr', 'Mand', 'Mend', 'Nkoo', 'Rohg', 'Samr', 'Syrc', 'Thaa'])

/** Tags of languages are few, but an article may have any. */
const MOST_KEPT = 500
const kept = new Map<string, boolean>()

/** Whether a language is written from right to left; false for a malformed tag. */
export function runsFromRight(language: string): boolean {
  const known = kept.get(language)
  if (known !== undefined) return known
  const isRightToLeft = SCRIPTS.has(scriptOf(language) ?? '')
  if (kept.size >= MOST_KEPT) kept.clear()
  kept.set(language, isRightToLeft)
  return isRightToLeft
}

function scriptOf(language: string): string | undefined {
  try {
    return new Intl.Locale(language).maximize().script
  } catch {
    // A malformed tag names no language.
    return undefined
  }
}
