import type { IncomingHttpHeaders } from 'node:http'
import { FRESH_FOR_HEADER } from '@/cache/fresh-for'
import { isTag } from '@/cache/purge-message'

/** The only headers that a cached page keeps; others belong to one request or connection. */
const KEPT = [
  'content-type',
  'content-language',
  'location',
  'link',
  'speculation-rules',
  'x-robots-tag',
  'content-security-policy',
  'content-security-policy-report-only',
  'strict-transport-security',
  'referrer-policy',
  'permissions-policy',
  'x-frame-options',
  'access-control-allow-origin',
  'access-control-expose-headers',
  'cross-origin-opener-policy',
  'cross-origin-embedder-policy',
  'cross-origin-resource-policy',
]

/** Browsers keep a copy but revalidate every time, so that a correction is seen immediately. */
export const ASK_EACH_TIME = 'public, max-age=0, must-revalidate'

/** For a cache that is purged by tag; the hour bounds the effect of a lost purge. */
const KEEP_AT_EDGE = 'max-age=3600, stale-while-revalidate=60, stale-if-error=86400'

const EDGE_SECONDS = 3600

/**
 * The same for a page that changes by itself: never longer than that, even during revalidation.
 *
 * @param freshForMs from the start of the render
 * @param maxAgeMs the maximum age at which we still send the page as fresh
 * @returns the value of the edge's lifetime header; null: not to be stored there
 */
export function keepAtEdge(freshForMs: number | null, maxAgeMs: number): string | null {
  const seconds = freshForMs === null ? EDGE_SECONDS : Math.floor((freshForMs - maxAgeMs) / 1000)
  if (seconds >= EDGE_SECONDS) return KEEP_AT_EDGE
  return seconds > 0 ? `max-age=${seconds}, stale-if-error=86400` : null
}

const KEEPABLE = [200, 301, 308, 404, 410]

/** A flat list of names and values, as `writeHead` accepts it. */
export type HeaderList = string[]

/** Browsers do not sniff the type of any response. */
export const NOSNIFF: HeaderList = ['X-Content-Type-Options', 'nosniff']

/** The headers of a cached page that come from its render. */
export function keptHeaders(headers: IncomingHttpHeaders): HeaderList {
  return [...pick(headers, (name) => KEPT.includes(name)), ...NOSNIFF]
}

/** CORS: which other origins may read the response; browsers check that on a 304, too. */
export const sharedHeaders = (headers: IncomingHttpHeaders): HeaderList =>
  pick(headers, (name) => name.startsWith('access-control-'))

/**
 * The tags under which a response may be cached.
 *
 * @returns null if it may not: another status, no tags, already encoded, or with a cookie
 */
export function tagsOf(status: number, headers: IncomingHttpHeaders): string[] | null {
  const tags = String(headers['cache-tag'] ?? '')
    .split(/[\s,]+/)
    .filter((tag) => tag !== '')
  const keepable = KEEPABLE.includes(status) && !headers['set-cookie'] && !headers['content-encoding']
  return keepable && tags.length > 0 && tags.every(isTag) ? tags : null
}

const NOT_PASSED_ON = [
  'x-content-type-options',
  'connection',
  'keep-alive',
  'proxy-authenticate',
  'proxy-connection',
  'te',
  'trailer',
  'transfer-encoding',
  'upgrade',
  'content-length',
  'date',
  'cache-tag',
  FRESH_FOR_HEADER,
  'x-powered-by',
]

/**
 * The headers of a response that is not cached but may still be shared by concurrent readers, so it sets no
 * cookie. Without its own Cache-Control it is not stored anywhere.
 */
export function passedHeaders(headers: IncomingHttpHeaders): HeaderList {
  const list = pick(headers, (name) => name !== 'set-cookie' && !NOT_PASSED_ON.includes(name))
  if (!headers['cache-control']) list.push('Cache-Control', 'no-store')
  return [...list, ...NOSNIFF]
}

function pick(headers: IncomingHttpHeaders, wanted: (name: string) => boolean): HeaderList {
  return Object.entries(headers).flatMap(([name, value]) => {
    if (value === undefined || !wanted(name)) return []
    return [value].flat().flatMap((one) => [name, one])
  })
}
