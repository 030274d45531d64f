/**
 * Characters that are invisible or control text direction (Unicode: Default_Ignorable_Code_Point, and blanks that
 * are not on that list), and non-characters. Joiners, selectors and tags are decided in context.
 */
const REMOVED =
  /[\p{Cc}\p{Co}\p{Surrogate}\p{Noncharacter_Code_Point}\u{1D159}\u2800\uFFF9-\uFFFB]|(?!\p{Join_Control}|[\uFE0E\uFE0F]|[\u{E0020}-\u{E007F}])\p{Default_Ignorable_Code_Point}/gu
/** Invisible and of no use to anybody who types; not those produced by keyboards and bidirectional writing. */
const HIDDEN =
  /\u2800|(?!\p{Join_Control}|\p{Variation_Selector}|[\u061C\u200E\u200F\u2066-\u2069])\p{Default_Ignorable_Code_Point}/gu

/** Normalisation sorts combining marks, which is slow for thousands (Unicode UAX 15 limits them for streams). */
const MARKS_TO_SORT = /([\p{Mn}\p{Me}]{30})[\p{Mn}\p{Me}]+/gu

/** Characters that only have an effect next to certain others. */
const CONDITIONAL = /^(?:\p{Join_Control}|\uFE0E|\uFE0F)$/u
/** Combining marks: above or below the previous letter, without width of their own. */
const MARK = /^[\p{Mn}\p{Me}]$/u
const SPACING_MARK = /^\p{Mc}$/u
const LETTER = /^\p{L}$/u
const LETTER_OR_MARK = /^[\p{L}\p{M}]$/u
/** Scripts whose letters change shape next to a joiner or non-joiner. */
const JOINING =
  /[\p{scx=Arabic}\p{scx=Syriac}\p{scx=Nko}\p{scx=Mongolian}\p{scx=Devanagari}\p{scx=Bengali}\p{scx=Gurmukhi}\p{scx=Gujarati}\p{scx=Oriya}\p{scx=Tamil}\p{scx=Telugu}\p{scx=Kannada}\p{scx=Malayalam}\p{scx=Sinhala}\p{scx=Khmer}\p{scx=Myanmar}\p{scx=Tibetan}\p{scx=Javanese}\p{scx=Balinese}]/u
const PICTURE = /^[\p{Extended_Pictographic}\p{Emoji_Modifier}]$/u
/** Flags of England, Scotland and Wales, the only tag sequences that emoji fonts support. */
const TAGGED_FLAG =
  /^\u{1F3F4}(?:\u{E0067}\u{E0062}(?:\u{E0065}\u{E006E}\u{E0067}|\u{E0073}\u{E0063}\u{E0074}|\u{E0077}\u{E006C}\u{E0073})\u{E007F})/u
const FLAG_LENGTH = 7

/** Scripts that write vowels and tones as separate letters need fewer marks than those that stack them. */
const FEW_MARKS = /[\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}\p{Script=Han}\p{Script=Hangul}\P{L}]/u
const marksOn = (base: string) => (base === '' || /\s/u.test(base) ? 0 : FEW_MARKS.test(base) ? 3 : 4)

/**
 * Whether a joiner, non-joiner or selector has an effect between two characters.
 *
 * @param base the last character before it that is not a mark: a mark of another script joins nothing to a Latin
 * letter
 */
function isOfUse(sign: string, before: string[], base: string, next: string): boolean {
  const last = before.at(-1) ?? ''
  const joins = JOINING.test(last) && LETTER_OR_MARK.test(last) && JOINING.test(base) && LETTER.test(base)
  if (sign === '\u200C') return joins && JOINING.test(next) && LETTER.test(next)
  if (sign === '\u200D') {
    const picture = last === '\uFE0F' ? (before.at(-2) ?? '') : last
    return joins || (PICTURE.test(picture) && PICTURE.test(next))
  }
  return /[0-9#*]/.test(last) ? next === '\u20E3' : PICTURE.test(last)
}

/** Keeps only the joiners, selectors, tags and stacked marks that writing needs. */
function keepUseful(text: string): string {
  const signs = [...text]
  const kept: string[] = []
  let room = 0
  let base = ''
  for (let i = 0; i < signs.length; i++) {
    const sign = signs[i] ?? ''
    if (sign === '\u{1F3F4}' && TAGGED_FLAG.test(signs.slice(i, i + FLAG_LENGTH).join(''))) {
      kept.push(signs.slice(i, i + FLAG_LENGTH).join(''))
      i += FLAG_LENGTH - 1
      room = 0
      base = sign
    } else if (CONDITIONAL.test(sign)) {
      if (isOfUse(sign, kept, base, signs[i + 1] ?? '')) kept.push(sign)
    } else if (MARK.test(sign)) {
      if (room > 0) kept.push(sign)
      room--
    } else if (!/^[\u{E0020}-\u{E007F}]$/u.test(sign)) {
      kept.push(sign)
      room = marksOn(sign)
      if (!SPACING_MARK.test(sign)) base = sign
    }
  }
  return kept.join('')
}

/**
 * Normalises external input to what everybody sees: NFC, nothing invisible, no bidi controls, few marks per
 * letter, plain spaces, at most one empty line. Ordinary writing in every script is unchanged. Idempotent, and
 * linear in the length of the text.
 *
 * @returns the trimmed text; empty if nothing of it is visible
 */
export function cleanText(typed: string): string {
  const lines = typed.replace(/\r\n?|[\v\f\u0085\u2028\u2029]/g, '\n')
  const blanks = lines.replace(/[\t\p{Zs}]/gu, ' ')
  const visible = blanks.replace(REMOVED, (sign) => (sign === '\n' ? sign : ''))
  return keepUseful(visible.replace(MARKS_TO_SORT, '$1').normalize('NFC'))
    .normalize('NFC')
    .replace(/ {2,}/g, ' ')
    .replace(/ ?\n ?/g, '\n')
    .replace(/\n{3,}/g, '\n\n')
    .trim()
}

/** The same for single-line input: a name, an e-mail address, a search query. */
export const cleanLine = (typed: string) => cleanText(typed).replace(/\n+/g, ' ')

/** How many removed characters can only have been meant to hide something. */
export const countHidden = (typed: string) =>
  (typed.match(HIDDEN)?.length ?? 0) - (cleanText(typed).match(HIDDEN)?.length ?? 0)
