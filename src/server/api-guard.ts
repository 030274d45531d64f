import type { IncomingHttpHeaders } from 'node:http'
import { hasCredentials } from './body-rules'
import { checkQuery } from './input/check-query'
import type { Refusal } from './refuse-request'

const MAX_LIMIT = 100
const MAX_DEPTH = 3
const OVERRIDES = ['x-http-method-override', 'x-payload-http-method-override', 'x-method-override']

/**
 * Refuses what nobody may ask Payload, and of whoever shows no credentials also what a reader never needs and an
 * attacker does: whole tables in one answer, deep population, the trash, drafts, and a GET that hides in a POST.
 * Whose the credentials are is decided by Payload.
 *
 * @param url the request target: path and query
 * @param path the path, decoded
 * @returns what is wrong, in words for the client, or null
 */
export function refuseApiRequest(
  method: string,
  url: string,
  path: string,
  headers: IncomingHttpHeaders,
): Refusal | null {
  if (path.split('/').some((part) => part in Object.prototype || /\p{Cc}/u.test(part)))
    return { status: 404, message: 'There is no such address.' }
  // Payload answers 501 for a collection without endpoints.
  if (/^\/api\/payload-migrations(?:\/|$)/.test(path))
    return { status: 404, message: 'There is no such address.' }
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
  if (isCalled('pagination') && value !== 'true') return 'Answers always come in pages.'
  if (name.startsWith('trash') || name.startsWith('draft')) return `${name.slice(0, 5)} is for staff.`
  return null
}

function within(value: string, least: number, most: number): boolean {
  return /^\d{1,4}$/.test(value) && Number(value) >= least && Number(value) <= most
}
