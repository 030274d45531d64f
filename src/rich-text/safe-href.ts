import { emailAddress } from '@/mail/email-address'

const SAFE_PROTOCOLS = new Set(['http:', 'https:', 'mailto:', 'tel:'])

/**
 * Checks a URL that was entered for a link.
 *
 * @param address any input; only an absolute URL with one of four schemes passes
 * @returns the URL as normalised by the URL standard (so that no scheme can hide behind white space, case or
 * control characters, and international domains are in ASCII), or null if it must not become a link: also if user
 * info before `@` could pass for the host
 */
export function safeHref(address: unknown): string | null {
  if (typeof address !== 'string' || !URL.canParse(address)) return null
  const url = new URL(address)
  if (!SAFE_PROTOCOLS.has(url.protocol) || url.username !== '' || url.password !== '') return null
  return url.protocol === 'mailto:' ? mailHref(url) : url.href
}

/** Mail clients need the domain in ASCII, which the URL standard does not ensure for `mailto:`. */
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

/** Whether a checked URL is external (and not a mail or telephone link). */
export function leadsToWebsite(href: string): boolean {
  return href.startsWith('http:') || href.startsWith('https:')
}
