import type { IncomingHttpHeaders } from 'node:http'
import { hasCredentials } from './body-rules'
import { checkQuery } from './input/check-query'
import type { Refusal } from './refuse-request'

const MAX_LIMIT = 100
const MAX_DEPTH = 3
const OVERRIDES = ['x-http-method-override', 'x-payload-http-method-override', 'x-method-override']

/** A personal key (src/desk/keys), in whatever parameter or part of the path. */
const KEY_IN_ADDRESS = /sdk_[\w-]{16,}/
const NO_KEY_IN_ADDRESS =
  'A key does not belong in an address, which proxies and logs keep. Revoke this one, and send a new one in the Authorization header.'

/**
 * Refuses Payload requests that nobody may make and, without credentials, also those that only an attacker needs:
 * whole tables in one response, deep population, the trash, drafts, and a GET hidden in a POST. Payload verifies
 * the credentials.
 *
 * @param url the request target: path and query
 * @param path the path, decoded
 * @returns the error message for the client, or null
 */
export function refuseApiRequest(
  method: string,
  url: string,
  path: string,
  headers: IncomingHttpHeaders,
): Refusal | null {
  if (path.split('/').some((part) => part in Object.prototype || /\p{Cc}/u.test(part)))
    return { status: 404, message: 'This URL does not exist.' }
  // Payload returns 501 for a collection without endpoints.
  if (/^\/api\/payload-migrations(?:\/|$)/.test(path))
    return { status: 404, message: 'This URL does not exist.' }
  if (KEY_IN_ADDRESS.test(url)) return { status: 400, message: NO_KEY_IN_ADDRESS }
  const question = url.indexOf('?')
  const query = question < 0 ? '' : url.slice(question + 1)
  const isHidden = OVERRIDES.some((name) => headers[name] !== undefined)
  const reads = ['GET', 'HEAD'].includes(method) || isHidden
  const problem = (hasCredentials(headers) ? null : refuseReader(query, isHidden)) ?? checkQuery(query, reads)
  return problem === null ? null : { status: 400, message: problem }
}

function refuseReader(query: string, isHidden: boolean): string | null {
  if (isHidden) return 'The method cannot be overridden.'
  for (const [name, value] of new URLSearchParams(query)) {
    const problem = refuseParameter(name, value)
    if (problem) return problem
  }
  return null
}

function refuseParameter(name: string, value: string): string | null {
  // `limit`, `limit[]`, `limit[0]`, and the limit of a join: `joins[comments][limit]`.
  const isCalled = (wanted: string) =>
    name
      .split(/[[\]]+/)
      .filter((part) => part !== '' && !/^\d+$/.test(part))
      .at(-1) === wanted
  if (isCalled('limit') && !within(value, 1, MAX_LIMIT)) return `limit must be 1 to ${MAX_LIMIT}.`
  if (isCalled('depth') && !within(value, 0, MAX_DEPTH)) return `depth must be 0 to ${MAX_DEPTH}.`
  if (isCalled('pagination') && value !== 'true') return 'Responses are always paginated.'
  if (name.startsWith('trash') || name.startsWith('draft')) return `${name.slice(0, 5)} is for staff.`
  return null
}

function within(value: string, least: number, most: number): boolean {
  return /^\d{1,4}$/.test(value) && Number(value) >= least && Number(value) <= most
}
