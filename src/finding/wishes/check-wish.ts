import type { Strings } from '@/design/strings/words'
import { cleanLine } from '@/forms/clean-text'
import { findContact } from './find-contact'
import { WISH_LENGTH } from './wish-rules'

/** The first characters of a search, for the form's field. */
export const wishFrom = (query: string) =>
  cleanLine([...query].slice(0, WISH_LENGTH).join('')).slice(0, WISH_LENGTH)

/**
 * The normalised wish, or what is wrong with it. Contact data is refused and not covered: only its writer knows
 * what the wish says without it.
 *
 * @param words in the reader's language
 */
export function checkWish(
  typed: string,
  words: Strings['wishes']['errors'],
): { ok: true; text: string } | { ok: false; message: string } {
  const text = cleanLine(typed)
  if (!/\p{L}/u.test(text)) return { ok: false, message: words.missing }
  if (text.length > WISH_LENGTH) return { ok: false, message: words.tooLong }
  const contact = findContact(text)
  return contact ? { ok: false, message: words[contact] } : { ok: true, text }
}
