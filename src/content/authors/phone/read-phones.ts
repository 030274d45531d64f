import { type CountryCode, findPhoneNumbersInText, isSupportedCountry } from 'libphonenumber-js/max'
import { countryCodeOf } from '../places'

/** A piece of what was typed; `href` where it is a number that can be dialled. */
export type PhonePiece = { text: string; href: string | null }

/** Letters of a keypad (ITU-T E.161) from A to Z. */
const KEYS = '22233344455566677778889999'
/** A word of letters that stands for digits: it hangs on a number, and is no word about it. */
const WORD_NUMBER =
  /(?<=\p{Nd}[-.]|\b1?[-. ]?8(?:00|33|44|55|66|77|88)[ )]{1,2}|\b1[38]00 )\p{Lu}{3,}(?:-?\p{Lu}+)*\b/gu
/** The parser would take the number behind a comma for an extension of the one before. */
const BETWEEN_NUMBERS = /[,;](?=\s*[+(\d])/gu
const ABOUT = /^(?:EXT\w*|TEL\w*|FAX|MOB\w*|CELL|PHONE|OFFICE|HOME|WORK|AND|THEN)$/u

/**
 * Telephone numbers in a field that people fill freely: one or several, with extensions, with `(0)`, with letters,
 * in digits of any script.
 *
 * @param typed what the field holds
 * @param place of the practice; its country is needed for numbers without a country code
 * @returns all that was typed, in pieces; only numbers that exist in their country's plan carry a link
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
 * The numbers that can be dialled, as machines read them: `+` and the country's code first (ITU-T E.164), an extension
 * behind (RFC 3966).
 */
export const dialledNumbers = (...given: Parameters<typeof readPhones>): string[] =>
  readPhones(...given).flatMap(({ href }) => href?.replace(/^tel:/, '') ?? [])

/** The same text, as long as before, with the digits that it means. */
function inDigits(typed: string): string {
  const plain = typed.replace(/\p{Nd}/gu, (digit) => (digit.length === 1 ? digitOf(digit) : digit))
  return plain
    .replace(BETWEEN_NUMBERS, '|')
    .replace(WORD_NUMBER, (word) =>
      ABOUT.test(word) ? word : word.replace(/[A-Z]/g, (letter) => KEYS.charAt(letter.charCodeAt(0) - 65)),
    )
}

/** Decimal digits stand in runs of ten in Unicode, each from 0 to 9. */
function digitOf(digit: string): string {
  const code = digit.charCodeAt(0)
  let zero = code
  while (code - zero < 9 && /\p{Nd}/u.test(String.fromCharCode(zero - 1))) zero -= 1
  return String(code - zero)
}
