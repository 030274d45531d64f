import type { Identifier } from '@/design/panel-words/findings'
import { type Check, hold } from './verdict'

const EMAIL =
  /(?<![\p{L}\p{N}._%+-])[\p{L}\p{N}._%+-]{1,64}(?:@|\s?\[at\]\s?|\s?\(at\)\s?)[\p{L}\p{N}-]{1,63}\.[\p{L}]{2,}/u
/** In the format 000-00-0000. */
const SSN = /(?<!\d)\d{3}[- ]\d{2}[- ]\d{4}(?!\d)/
/** Nine digits or more with the usual separators; blood pressures and doses are shorter. */
const PHONE = /(?<![\d.,/-])\+?\(?\d(?:[ ().-]{0,2}\d){8,14}(?![\d/])/
const RECORD =
  /\b(?:mrn|medical record|patient|hospital|nhs|insurance|medicare|member|policy|historia clínica|expediente|afiliaci[oó]n)\s*(?:number|no\.?|id|#|n[uú]m(?:ero)?\.?|nº)?\s*(?:is|es|:|#)?\s*[a-z]{0,3}[- ]?\d{5,}/iu
const STREET =
  /\b\d{1,5}\s+(?:[\p{Lu}][\p{L}]+\s+){1,3}(?:street|st|avenue|ave|road|rd|lane|ln|drive|dr|boulevard|blvd|court)\b\.?|\b(?:calle|avenida|avda\.?|plaza|carrera)\s+(?:[\p{L}]+\s+){1,4}(?:n[º°.]?\s*)?\d{1,5}\b/iu
const MESSENGER = /\b(?:whats\s?app|telegram|signal|viber|wechat|kik|skype)\b/iu

const rules: [RegExp, Identifier][] = [
  [EMAIL, 'email'],
  [SSN, 'ssn'],
  [RECORD, 'record'],
  [PHONE, 'phone'],
  [STREET, 'street'],
]

/** The kinds of personal identifiers that a text has. */
export const identifiersIn = (text: string): Identifier[] =>
  rules.filter(([pattern]) => pattern.test(text)).map(([, kind]) => kind)

/**
 * Personal identifiers, which should not appear with health information: those of 45 CFR 164.514(b)(2) that have a
 * recognisable format. A messenger number is also an invitation.
 */
export const checkIdentifiers: Check = ({ text }) => {
  const found = identifiersIn(text)
  if (found.length === 0) return null
  const invites = MESSENGER.test(text)
  return hold('identifiers', invites ? 2 : 0, ['identifiers', found, invites])
}
