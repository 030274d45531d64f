import type { PayloadRequest } from 'payload'
import { speak } from '@/design/panel-words'
import { fieldWords } from '@/design/panel-words/fields'

/** RFC 5321, 4.5.3.1.3: a path including its angle brackets has at most 256 octets. */
export const EMAIL_LENGTH = 254
const LOCAL_LENGTH = 64

/** RFC 6531: letters and digits of every script, too. Quoted local parts, which nobody uses, are not supported. */
const LOCAL = /^[\p{L}\p{M}\p{N}!#$%&'*+/=?^_`{|}~-]+(?:\.[\p{L}\p{M}\p{N}!#$%&'*+/=?^_`{|}~-]+)*$/u
const DOMAIN = /^(?:[a-z\d](?:[a-z\d-]{0,61}[a-z\d])?\.)+(?:[a-z]{2,63}|xn--[a-z\d-]{1,59})$/u
const NO_DOMAIN = /[\s/:?#@[\]\\%<>]/u

const bytes = (text: string) => new TextEncoder().encode(text).length

/**
 * An e-mail address in the canonical form in which it is stored and compared: the domain in ASCII (RFC 5891) and
 * lower case, the local part as typed.
 *
 * @returns null if it is not a valid address
 */
export function emailAddress(typed: string): string | null {
  const [, local = '', name = ''] = /^([^@]+)@([^@]+)$/u.exec(typed.trim().normalize('NFC')) ?? []
  if (!LOCAL.test(local) || bytes(local) > LOCAL_LENGTH || NO_DOMAIN.test(name)) return null
  if (!URL.canParse(`http://${name}`)) return null
  const domain = new URL(`http://${name}`).hostname
  const email = `${local}@${domain}`
  return DOMAIN.test(domain) && bytes(email) <= EMAIL_LENGTH ? email : null
}

/** The same for a collection field; Payload's own validation only accepts ASCII. */
export function checkEmail(
  value: unknown,
  { required, req }: { required?: boolean; req: PayloadRequest },
): true | string {
  const words = speak(fieldWords, req.i18n.language).email
  if (value === null || value === undefined || value === '') return !required || words.empty
  return (typeof value === 'string' && emailAddress(value) !== null) || words.wrong
}
