import { languages } from '@/design/languages'
import type { Site } from '@/site/settings/load-site'

/** RFC 9116 recommends less than a year. */
const VALID_DAYS = 180
const DAY_MS = 24 * 60 * 60 * 1000

/**
 * Where to report a vulnerability of the site (RFC 9116).
 *
 * @param site its contact is an e-mail address or a URL
 * @returns null if no contact is set: the file requires one
 */
export function securityText(
  { url, securityContact }: Pick<Site, 'url' | 'securityContact'>,
  now: Date,
): string | null {
  if (!securityContact) return null
  const contact = /^https:/i.test(securityContact)
    ? securityContact
    : `mailto:${securityContact.replace(/^mailto:/i, '')}`
  // Rounded to the day, so that the file stays the same until the next one.
  const end = new Date(Math.floor(now.getTime() / DAY_MS + VALID_DAYS) * DAY_MS).toISOString()
  return [
    `Contact: ${contact}`,
    `Expires: ${end}`,
    `Preferred-Languages: ${languages.map(({ tag }) => tag).join(', ')}`,
    `Canonical: ${url}/.well-known/security.txt`,
    '',
  ].join('\n')
}
