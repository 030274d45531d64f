/** The root of the public API. */
export const API_ROOT = '/api/public'

/** The key of every URL below the API that cannot exist; the API answers it with 404. */
const API_NOT_FOUND_KEY = `${API_ROOT}/not-found`

/**
 * The parameters of requests that others define, and may extend: further ones are dropped before anything sees, keeps
 * or logs them. Record systems send them about the patient.
 */
const DECLARED: Record<string, readonly string[]> = {
  '/connect': [
    'mainSearchCriteria.v.cs',
    'mainSearchCriteria.v.c',
    'mainSearchCriteria.v.dn',
    'informationRecipient.languageCode.c',
    'knowledgeResponseType',
  ],
  '/oembed': ['url', 'format', 'maxwidth', 'maxheight'],
}

/** With its query: it is asked for each request. */
const URL_FOR_MACHINES = /^\/(?:api\/public(?:[/?]|$)|(?:connect|oembed)(?:\?|$))/

/**
 * Whether a URL is one that programs of other sites request: the public API, the request of a clinic's record system,
 * and the description of an embedded article. Any number of such addresses can be made up, so their answers live in a
 * part of the cache of their own.
 *
 * @param url the request target or a cache key
 */
export const isForMachines = (url: string): boolean => URL_FOR_MACHINES.test(url)

/** Whether errors of this URL are problem documents (RFC 9457) also where the server itself answers. */
export const answersProblems = (url: string): boolean => /^\/api\/public(?:\/|$)/.test(pathOf(url))

const pathOf = (url: string) => url.split('?', 1)[0] ?? ''

/**
 * The cache key of such a page: its parameters in one order, so that the same request has one key. The API gets every
 * parameter, because it refuses unknown ones; those of one name keep their order.
 *
 * @param path decoded; null if it cannot exist
 */
export function machineKey(path: string | null, query: string): string {
  if (path === null) return API_NOT_FOUND_KEY
  const given = new URLSearchParams(query)
  const declared = DECLARED[path]
  const parameters = declared
    ? new URLSearchParams(declared.flatMap((name) => pairOf(name, given.get(name))))
    : given
  parameters.sort()
  const sorted = parameters.toString()
  return encodeURI(path) + (sorted === '' ? '' : `?${sorted}`)
}

const pairOf = (name: string, value: string | null) => (value === null ? [] : [[name, value]])
