import type { IncomingHttpHeaders } from 'node:http'
import type { HeldBody } from '../hold-body'
import { checkActionBody } from './check-action'
import { checkJsonBody, checkJsonShape } from './check-json'
import { boundaryOf, isWholeMultipart } from './check-multipart'
import { checkQuery } from './check-query'

/** Takes the pieces of an upload, which are no JSON whatever they look like (site-import/asked/upload-endpoints.ts). */
const PIECES = /^\/api\/site-import\/pieces\/?$/

const OVERRIDES = ['x-http-method-override', 'x-payload-http-method-override']

/**
 * Checks the body of a request to Payload or the panel before either sees it.
 *
 * @param path decoded, without the query
 * @returns the error message for the client, or null
 */
export function checkBody(path: string, headers: IncomingHttpHeaders, body: HeldBody): string | null {
  const type = headers['content-type'] ?? ''
  const boundary = boundaryOf(type)
  if (boundary !== null) {
    if (!isWholeMultipart(boundary, body.head, body.tail)) return 'The form is malformed or incomplete.'
    // The panel sends its JSON in one of the parts.
    return body.bytes ? checkJsonShape(body.bytes) : null
  }
  if (!body.bytes) return null
  if (/^multipart\//i.test(type)) return 'This form does not accept uploads.'
  if (headers['next-action'] !== undefined) return checkActionBody(body.bytes)
  if (PIECES.test(path) && OVERRIDES.every((name) => headers[name] === undefined)) return null
  if (!path.startsWith('/api')) return checkJsonShape(body.bytes)
  if (OVERRIDES.some((name) => headers[name] !== undefined) && !/json/i.test(type))
    return checkQuery(body.bytes.toString('latin1'), true)
  return /^application\/json\b/i.test(type) ? checkJsonBody(body.bytes) : checkJsonShape(body.bytes)
}
