import { type CountryCode, findPhoneNumbersInText, isSupportedCountry } from 'libphonenumber-js/max'
import { countryCodeOf } from '../places'

/** A piece of the input; `href` if it is a dialable number. */
export type PhonePiece = { text: string; href: string | null }

/** The letters of a phone keypad (ITU-T E.161) from A to Z. */
const KEYS = '22233344455566677778889999'
/** A word that spells digits: attached to a number, not a word about it. */
const WORD_NUMBER =
  /(?<=\p{Nd}[-.]|\b1?[-. ]?8(?:00|33|44|55|66|77|88)[ )]{1,2}|\b1[38]00 )\p{Lu}{3,}(?:-?\p{Lu}+)*\b/gu
/** The parser would take a number after a comma for the extension of the previous one. */
const BETWEEN_NUMBERS = /[,;](?=\s*[+(\d])/gu
const ABOUT = /^(?:EXT\w*|TEL\w*|FAX|MOB\w*|CELL|PHONE|OFFICE|HOME|WORK|AND|THEN)$/u

/**
 * Telephone numbers in a free-text field: one or several, with extensions, with `(0)`, with letters, in digits of
 * any script.
 *
 * @param typed the field's value
 * @param place of the practice; its country is needed for numbers without a country code
 * @returns the complete input, in pieces; only valid numbers have a link
 */
export function readPhones(
  typed: string,
  place: { country?: string | null; region?: string | null },
): PhonePiece[] {
  const code = countryCodeOf(place)
  const defaultCountry: CountryCode | undefined = code && isSupportedCountry(code) ? code : undefined
  const pieces: PhonePiece[] = []
  let end = 0
  for (const { startsAt, endsAt, number } of findPhoneNumbersInText(inDigits(typed), { defaultCountry })) {
    if (startsAt > end) pieces.push({ text: typed.slice(end, startsAt), href: null })
    pieces.push({ text: typed.slice(startsAt, endsAt), href: number.getURI() })
    end = endsAt
  }
  return end < typed.length ? [...pieces, { text: typed.slice(end), href: null }] : pieces
}

/**
 * The dialable numbers in machine-readable form: `+` and country code (ITU-T E.164), then the extension (RFC
 * 3966).
 */
export const dialledNumbers = (...given: Parameters<typeof readPhones>): string[] =>
  readPhones(...given).flatMap(({ href }) => href?.replace(/^tel:/, '') ?? [])

/** The same text, of the same length, with letters converted to digits. */
function inDigits(typed: string): string {
  const plain = typed.replace(/\p{Nd}/gu, (digit) => (digit.length === 1 ? digitOf(digit) : digit))
  return plain
    .replace(BETWEEN_NUMBERS, '|')
    .replace(WORD_NUMBER, (word) =>
      ABOUT.test(word) ? word : word.replace(/[A-Z]/g, (letter) => KEYS.charAt(letter.charCodeAt(0) - 65)),
    )
}

/** In Unicode decimal digits are contiguous runs of ten, from 0 to 9. */
function digitOf(digit: string): string {
  const code = digit.charCodeAt(0)
  let zero = code
  while (code - zero < 9 && /\p{Nd}/u.test(String.fromCharCode(zero - 1))) zero -= 1
  return String(code - zero)
}
