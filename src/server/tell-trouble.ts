import type { IncomingMessage, OutgoingHttpHeaders, ServerResponse } from 'node:http'
import type { Trouble } from '@/db/database-trouble'
import { currentRequest, type RequestContext } from '@/logging/request-context'
import { BARE_PAGE_HEADERS, barePages } from './bare-page'

const RETRY_AFTER_S = 5
const MESSAGE =
  'The database is currently unreachable. Your changes may or may not have been saved; try again shortly.'
const NO_CALL = 'This is no call that the panel makes. Load the page again.'
const PAGE =
  '<!doctype html><html lang="en"><meta charset="utf-8"><meta name="viewport" content="width=device-width">' +
  '<title>Not available at the moment</title><h1>The database cannot be reached at the moment</h1>' +
  '<p>You are still signed in. This page tries again by itself every few seconds.</p></html>\n'

/** Safe methods (RFC 9110, section 9.2.1). */
const SAFE = ['GET', 'HEAD', 'OPTIONS']

/**
 * Turns a response that was made without the database into a 503 with `Retry-After`, instead of "not allowed",
 * "not signed in", a redirect to the sign-in page or a bare 500. A response that is already a 503 keeps its text.
 * A successful write keeps its response, whatever else failed.
 *
 * A server action call that failed without a database error did not come from the panel: Next always returns 500
 * for a call that it cannot decode, or whose arguments Payload cannot handle (16.4). It is refused with a message.
 *
 * @param trouble the database errors of the request so far; checked when the response begins
 * @param onTold called when a response was replaced because of them
 */
export function tellTrouble(
  req: IncomingMessage,
  res: ServerResponse,
  trouble: Trouble,
  onTold: (status: number) => void,
): void {
  // Each of the three has several overloads, which are passed on unchanged.
  type Send = (...args: unknown[]) => unknown
  const writeHead = res.writeHead.bind(res) as Send
  const write = res.write.bind(res) as Send
  const end = res.end.bind(res) as Send
  const request = currentRequest()
  let isDecided = false
  let isReplaced = false

  const decide = (status: number) => {
    if (isDecided) return
    isDecided = true
    if (status === 503) {
      if (!res.hasHeader('Retry-After')) res.setHeader('Retry-After', RETRY_AFTER_S)
      res.setHeader('Cache-Control', 'no-store')
      return
    }
    const isMissing = isMadeWithout(req, trouble, status)
    const other = isMissing ? unavailable(req) : refusedCall(req, request, status)
    if (!other) return
    isReplaced = true
    if (isMissing) onTold(status)
    for (const name of res.getHeaderNames()) res.removeHeader(name)
    const { body, headers } = other
    writeHead(other.status, {
      'Content-Length': Buffer.byteLength(body),
      'Cache-Control': 'no-store',
      'X-Content-Type-Options': 'nosniff',
      ...headers,
    })
    end(req.method === 'HEAD' ? undefined : body)
  }

  res.writeHead = ((status: number, ...rest: never[]) => {
    decide(status)
    return isReplaced ? res : writeHead(status, ...rest)
  }) as typeof res.writeHead
  res.write = ((...args: never[]) => {
    decide(res.statusCode)
    return isReplaced ? true : write(...args)
  }) as unknown as typeof res.write
  res.end = ((...args: never[]) => {
    decide(res.statusCode)
    return isReplaced ? res : end(...args)
  }) as unknown as typeof res.end
}

function isMadeWithout(req: IncomingMessage, { kind }: Trouble, status: number): boolean {
  if (kind === null) return false
  if (kind === 'busy') return status >= 500
  // The panel also reads by POST: the state of its forms.
  const reads = SAFE.includes(req.method ?? '') || req.headers['next-action'] !== undefined
  return reads || status >= 400
}

type Other = { status: number; body: string; headers: OutgoingHttpHeaders }

function unavailable({ url = '', method, headers }: IncomingMessage): Other {
  const say = (body: string, type: string, more?: OutgoingHttpHeaders): Other => ({
    status: 503,
    body,
    headers: { 'Content-Type': type, 'Retry-After': RETRY_AFTER_S, ...more },
  })
  if (url.startsWith('/api'))
    return say(JSON.stringify({ errors: [{ message: MESSAGE }] }), 'application/json')
  const isPanel = headers.rsc !== undefined || headers['next-action'] !== undefined
  if (method === 'POST' && !isPanel && !url.startsWith('/admin')) {
    return say(barePages.fateUnknown, BARE_PAGE_HEADERS['Content-Type'], BARE_PAGE_HEADERS)
  }
  if (method !== 'GET' || isPanel) return say(`${MESSAGE}\n`, 'text/plain; charset=utf-8')
  const more = { 'Content-Security-Policy': "default-src 'none'", Refresh: String(RETRY_AFTER_S) }
  return say(PAGE, 'text/html; charset=utf-8', more)
}

function refusedCall(
  { headers }: IncomingMessage,
  request: RequestContext | undefined,
  status: number,
): Other | null {
  if (status < 500 || headers['next-action'] === undefined) return null
  const refusal = request?.refusal ?? { status: 400, message: NO_CALL }
  // Without a charset: Next's client shows the text of exactly this type only.
  return { status: refusal.status, body: refusal.message, headers: { 'Content-Type': 'text/plain' } }
}
