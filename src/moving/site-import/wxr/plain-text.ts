import { parseFragment } from 'parse5'
import { wordsOf } from '../html/element'

/** The words of a short text that may contain HTML and its entities, such as a title. */
export function plainText(html: string): string {
  const text = /[<&]/u.test(html) ? wordsOf(parseFragment(html).childNodes) : html
  return text
    .replace(/[^\P{Cc}\s]|\p{Surrogate}/gu, '')
    .replace(/\s+/gu, ' ')
    .trim()
}
