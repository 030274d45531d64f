import type { HeaderList } from './page-headers'

/** Origins whose pages may read answers in a browser: everybody's, or those listed. */
export type SharedOrigins = '*' | readonly string[]

const METHODS = 'GET, HEAD, OPTIONS'
const SEEN = 'ETag, Last-Modified, Retry-After, RateLimit, RateLimit-Policy'

/**
 * The CORS headers of an answer for programs (Fetch, 3.2). Nobody's cookies are read there, so that `*` reveals
 * nothing; a list keeps other sites from building on this one, and not their servers.
 *
 * @param origin the request's `Origin`
 */
export function sharedWith(origins: SharedOrigins, origin: string | undefined): HeaderList {
  const exposed = ['Access-Control-Expose-Headers', SEEN]
  if (origins === '*') return ['Access-Control-Allow-Origin', '*', ...exposed]
  const vary = ['Vary', 'Origin']
  if (origin === undefined || !origins.includes(origin)) return vary
  return [...vary, 'Access-Control-Allow-Origin', origin, ...exposed]
}

/** The headers of the response to a preflight: other origins need one before they send an ETag. */
export function preflight(origins: SharedOrigins, origin: string | undefined): HeaderList {
  return [
    ...sharedWith(origins, origin),
    ...['Access-Control-Allow-Methods', METHODS],
    ...['Access-Control-Allow-Headers', 'If-None-Match, If-Modified-Since, Cache-Control'],
    ...['Access-Control-Max-Age', '86400'],
    ...['X-Content-Type-Options', 'nosniff'],
  ]
}
