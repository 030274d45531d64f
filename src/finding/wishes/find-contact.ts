import { linksOf } from '@/community/comments/checks/find-links'
import { identifiersIn } from '@/community/comments/checks/identifiers'

/** What a wish must not have: it would say who wrote it, or advertise. */
export type Contact = 'email' | 'number' | 'link'

/** An address, or the name of an account. */
const AT = /@\s*[\p{L}\p{N}]/u
/** A local telephone number; those with an area code are among the identifiers. */
const LOCAL = /(?<![\d.,/-])\d{3}[ .-]\d{4}(?![\d/])/
const WWW = /\bwww\.\S/i

/** The first contact data or link in a text; null if there is none. Doses, blood pressures and years are neither. */
export function findContact(text: string): Contact | null {
  const plain = text.normalize('NFKC')
  const identifiers = identifiersIn(plain)
  if (identifiers.includes('email') || AT.test(plain)) return 'email'
  if (linksOf(plain).length > 0 || WWW.test(plain)) return 'link'
  return identifiers.length > 0 || LOCAL.test(plain) ? 'number' : null
}
