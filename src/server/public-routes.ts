import { isForMachines, machineKey } from './machine-routes'

/** Where a request is routed. */
export type Destination =
  /** A cacheable page; the key is also the URL under which it is rendered. */
  | { to: 'page'; key: string; otherCase?: OtherCase }
  /** The same for programs of other sites. */
  | { to: 'machine'; key: string }
  /** A form and its POST: rendered per reader, never cached. */
  | { to: 'form' }
  /** Next and Payload: the admin panel, the API, files, search, previews. The path is decoded. */
  | { to: 'next'; path: string }
  /** Not a URL of this server. */
  | { to: 'nowhere' }

/** A query parameter that affects a page, with the values that do; other values are ignored. */
type Parameters = Record<string, RegExp>

/** The same URL in lower case, tried only if nothing has the URL as it was sent. */
export type OtherCase = {
  /** The page that tells whether such a URL exists; null if it always does. */
  key: string | null
  /** Encoded, with the original query. */
  location: string
}

type Route = { path: RegExp; parameters: Parameters }

/** The page for URLs that cannot exist; it is the 404 page. */
export const NOT_FOUND_KEY = '/page-not-found'

const MAX_PATH_LENGTH = 512
/** At most 120 characters, up to the next slash. */
const SLUG = '(?=[^/]{1,120}(?:/|$))[a-z0-9]+(?:-[a-z0-9]+)*'
const FEED = '(?:feed\\.xml|atom\\.xml|feed\\.json)'

/** Whether this key's page is a feed, which any origin may read. */
export const isFeed = (key: string): boolean => new RegExp(`/${FEED}$`).test(key)

/** Words in any script, such as a specialty or a town; the page decides which exist. */
const FILTER = /^(?=.*[\p{L}\p{N}])[^\p{Cc}\p{Cs}]{1,80}$/u

/** The first page has the plain URL, so that it is stored once. */
const PAGE = { page: /^(?:[2-9]|[1-9]\d{1,4})$/ }
/** As the A to Z has letters in URLs. */
const LETTER = /^(?:\p{Ll}|\p{Lo}|other)$/u

const page = (path: string, parameters: Parameters = {}): Route => ({
  path: new RegExp(`^${path}$`),
  parameters,
})

/** Pages with their query parameters. A parameter that is not declared here never reaches the page. */
const PAGES: readonly Route[] = [
  page('/'),
  page('/symptoms', { ...PAGE, letter: LETTER }),
  page(`/symptoms/${SLUG}`, PAGE),
  page(`/symptoms/${SLUG}/${FEED}`),
  page('/body'),
  page(`/body/${SLUG}`, PAGE),
  page(`/body/map/${SLUG}`, PAGE),
  page(`/articles/${SLUG}`),
  page(`/articles/${SLUG}/comments`, { ...PAGE, order: /^(?:newest|oldest)$/ }),
  page('/comments/[1-9]\\d{0,9}'),
  // `?v=` is for other sites, which refetch a changed URL; here it has no effect.
  page(`/articles/${SLUG}/share\\.png`),
  page(`/articles/${SLUG}/comments/${FEED}`),
  page('/authors', { ...PAGE, specialty: FILTER, place: FILTER, order: /^rating$/ }),
  page(`/authors/${SLUG}`, PAGE),
  page(`/about/${SLUG}`),
  page('/developers'),
  page('/llms\\.txt'),
]

/** Only the pages and forms listed here exist below these. */
const SECTIONS = /^\/(?:symptoms|body|articles|authors|about|comments|mail)(?:\/|$)/
const FORMS = [
  /^\/articles\/(?=[^/]{1,120}\/)[a-z0-9]+(?:-[a-z0-9]+)*\/(?:comment(?:\/mine)?|report|helpful|received)$/,
  /^\/comments\/[1-9]\d{0,9}\/report$/,
  /^\/authors\/(?=[^/]{1,120}\/)[a-z0-9]+(?:-[a-z0-9]+)*\/(?:rate|received)$/,
  /^\/mail\/(?:confirm|unsubscribe)$/,
  /^\/search\/(?:tell|received)$/,
]
const NEXT = /^\/(?:admin|api|_next|media|preview|search)(?:\/|$)/

/**
 * Routes a request by its URL, without querying the database.
 *
 * Any URL that no route owns is a page too: the catch-all finds a redirect or returns 404. URLs that cannot exist
 * share one key, so that they cost one render in total.
 *
 * @param url the request target as sent: path and query, still percent-encoded
 */
export function findDestination(url: string, pages: readonly Route[] = PAGES): Destination {
  if (!url.startsWith('/')) return { to: 'nowhere' }
  const question = url.indexOf('?')
  const path = decodePath(question < 0 ? url : url.slice(0, question))
  if (isForMachines(path ?? url))
    return { to: 'machine', key: machineKey(path, url.slice(question < 0 ? url.length : question)) }
  if (path === null) return { to: 'page', key: NOT_FOUND_KEY }
  if (FORMS.some((form) => form.test(path))) return { to: 'form' }
  if (NEXT.test(path)) return { to: 'next', path }
  const route = pages.find((candidate) => candidate.path.test(path))
  if (route) return { to: 'page', key: path + declaredQuery(url, question, route.parameters) }
  const otherCase = findOtherCase(path, question < 0 ? '' : url.slice(question), pages)
  if (otherCase) {
    const key = SECTIONS.test(path) ? NOT_FOUND_KEY : encodeURI(path.replace(/\/$/, ''))
    return { to: 'page', key, otherCase }
  }
  // Next redirects a URL with a trailing slash to the one without, before any lookup.
  const cannotExist = SECTIONS.test(path) && !path.endsWith('/')
  return { to: 'page', key: cannotExist ? NOT_FOUND_KEY : encodeURI(path) }
}

/** The page to which a form belongs: one exists if and only if the other does. */
const FORM_PAGE = /^(\/(?:articles|authors|comments)\/[^/]+)\/.+$/

/** ASCII letters only: in other scripts capitals may be different letters. File names are case-sensitive. */
function findOtherCase(path: string, query: string, pages: readonly Route[]): OtherCase | undefined {
  if (!/[A-Z]/.test(path)) return undefined
  const lower = path.replace(/[A-Z]/g, (letter) => letter.toLowerCase()).replace(/(.)\/$/, '$1')
  if (/\.[^/]*$/.test(lower)) return undefined
  const location = encodeURI(lower) + query
  if (lower === '/search') return { key: null, location }
  if (FORMS.some((form) => form.test(lower))) return { key: FORM_PAGE.exec(lower)?.[1] ?? null, location }
  return pages.some((page) => page.path.test(lower)) ? { key: lower, location } : undefined
}

/**
 * The path decoded once; null if it is too long, not decodable, or would be interpreted differently further on.
 */
function decodePath(raw: string): string | null {
  if (raw.length > MAX_PATH_LENGTH) return null
  let path: string
  try {
    path = decodeURIComponent(raw)
  } catch {
    return null
  }
  const unclear = /[%\\?#\p{Cc}]|\/\/|\/\.{1,2}(?:\/|$)/u
  return unclear.test(path) ? null : path
}

function declaredQuery(url: string, question: number, parameters: Parameters): string {
  const names = Object.keys(parameters).sort()
  if (question < 0 || names.length === 0) return ''
  const given = new URLSearchParams(url.slice(question))
  const kept = names.flatMap((name) => {
    const value = given.get(name)
    return value !== null && parameters[name]?.test(value) ? [[name, value]] : []
  })
  return kept.length > 0 ? `?${new URLSearchParams(kept)}` : ''
}
