import type { IncomingHttpHeaders } from 'node:http'

const MAX_LIMIT = 100
const MAX_DEPTH = 3
const OVERRIDES = ['x-http-method-override', 'x-payload-http-method-override', 'x-method-override']

/**
 * Refuses what an anonymous reader never needs of the API and an attacker does: whole tables in one answer, deep
 * population, the trash, drafts, and a GET that hides in a POST. Who is staff is decided by Payload; here only a
 * request without any credentials is held to these limits.
 *
 * @param url the request target: path and query
 * @returns what is wrong, in words for the client, or null
 */
export function refuseApiRequest(url: string, headers: IncomingHttpHeaders): string | null {
  if (headers.authorization || /(?:^|;\s*)[^=;]*-token=[^;]/.test(headers.cookie ?? '')) return null
  if (OVERRIDES.some((name) => headers[name] !== undefined)) return 'The method cannot be overridden.'
  const question = url.indexOf('?')
  if (question < 0) return null
  for (const [name, value] of new URLSearchParams(url.slice(question))) {
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
