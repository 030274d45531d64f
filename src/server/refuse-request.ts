import type { IncomingMessage, OutgoingHttpHeaders, ServerResponse } from 'node:http'
import { answersProblems } from './machine-routes'
import { PROBLEM_TYPE, problemOf } from './problem'

/** Why a request is refused, as a message for the client. */
export type Refusal = {
  status: number
  message: string
  headers?: OutgoingHttpHeaders
  /** Instead of the message; its type is in the headers. */
  page?: Buffer | string
}

/** How long a refused client may continue sending until the connection is closed. */
const LINGER_MS = 1000

/**
 * Refuses a request: in the API's format below `/api`, as a problem document below the public API, as plain text
 * elsewhere.
 *
 * A socket closed with unread bytes is reset, which can destroy the response in flight; so further input is
 * discarded for a moment before the end.
 */
export function refuseRequest(req: IncomingMessage, res: ServerResponse, refusal: Refusal): void {
  if (res.destroyed || res.headersSent) {
    res.destroy()
    return
  }
  const [text, type] = write(req.url ?? '', refusal)
  const answer = Buffer.from(refusal.page ?? text)
  const isUnread = !req.complete && hasBody(req.headers)
  res.writeHead(refusal.status, {
    ...(refusal.page ? {} : { 'Content-Type': type, 'Cache-Control': 'no-store' }),
    'Content-Length': answer.length,
    'X-Content-Type-Options': 'nosniff',
    ...refusal.headers,
    ...(isUnread ? { Connection: 'close' } : {}),
  })
  const body = req.method === 'HEAD' ? undefined : answer
  if (!isUnread) {
    res.end(body)
    return
  }
  if (body) res.write(body)
  else res.flushHeaders()
  const end = () => {
    clearTimeout(timer)
    res.end()
  }
  const timer = setTimeout(end, LINGER_MS)
  req.on('data', () => undefined)
  req.once('end', end).once('close', end).once('error', end)
  req.resume()
}

function write(url: string, { status, message }: Refusal): [text: string, type: string] {
  if (answersProblems(url)) return [JSON.stringify(problemOf(status, message)), PROBLEM_TYPE]
  if (/^\/api(?:[/?]|$)/.test(url)) return [JSON.stringify({ errors: [{ message }] }), 'application/json']
  return [`${message}\n`, 'text/plain; charset=utf-8']
}

/** Whether the request announces a body (RFC 9112, 6.3). */
export function hasBody(headers: IncomingMessage['headers']): boolean {
  return headers['transfer-encoding'] !== undefined || Number(headers['content-length'] ?? 0) > 0
}
