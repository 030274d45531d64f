import { findDestination } from '@/server/public-routes'

const PICTURES = '/api/media/file/'
/** What only makes sense where the site itself answers. */
const LIVE_ONLY = /^\/(?:opensearch\.xml|speculation-rules\.json|comments\/.*|.*\/share\.png|share\.png)$/

/**
 * The key of an address that a mirror has a file for, if it exists: a page, a feed, a picture. Forms, search, the
 * panel and answers to programs are only at the live site; so are lists narrowed in more than one way, of which there
 * are too many.
 *
 * @param url an absolute address
 * @param origins those of the site
 * @returns path and query, such as `/authors?page=2`; null for what stays at the live site or is elsewhere
 */
export function mirroredKey(url: URL, origins: readonly string[]): string | null {
  if (!origins.includes(url.origin)) return null
  if (LIVE_ONLY.test(url.pathname)) return null
  const destination = findDestination(url.pathname + url.search)
  if (destination.to === 'next') return url.pathname.startsWith(PICTURES) ? url.pathname : null
  if (destination.to !== 'page' || destination.otherCase) return null
  const ways = new URLSearchParams(destination.key.split('?')[1])
  ways.delete('page')
  return ways.size > 1 ? null : destination.key
}
