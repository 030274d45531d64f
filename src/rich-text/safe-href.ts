import { emailAddress } from '@/mail/email-address'

const SAFE_PROTOCOLS = new Set(['http:', 'https:', 'mailto:', 'tel:'])

/**
 * Checks an address that somebody typed into a link.
 *
 * @param address anything; only a full address with one of four schemes passes
 * @returns the address as the URL standard writes it (so no scheme can hide behind blanks, case or control
 *   characters, and a domain of other letters stands in ASCII), or null where it must not become a link: also
 *   where a name before `@` could pass for the website
 */
export function safeHref(address: unknown): string | null {
  if (typeof address !== 'string' || !URL.canParse(address)) return null
  const url = new URL(address)
  if (!SAFE_PROTOCOLS.has(url.protocol) || url.username !== '' || url.password !== '') return null
  return url.protocol === 'mailto:' ? mailHref(url) : url.href
}

/** Mail programs want the domain in ASCII, which the URL standard does not see to in `mailto:`. */
function mailHref(url: URL): string {
  const email = emailAddress(decoded(url.pathname))
  return email === null ? url.href : `mailto:${encodeURI(email)}${url.search}`
}

function decoded(path: string): string {
  try {
    return decodeURIComponent(path)
  } catch {
    return path
  }
}

/** Whether a checked address leads to another website (and not to a mail or telephone program). */
export function leadsToWebsite(href: string): boolean {
  return href.startsWith('http:') || href.startsWith('https:')
}
