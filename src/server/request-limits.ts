import type { IncomingHttpHeaders, IncomingMessage, Server, ServerResponse } from 'node:http'
import type { Destination } from './public-routes'

/** Longer targets are refused with 414; Payload's queries in the admin panel stay well below. */
export const MAX_URL_LENGTH = 8192

const KIB = 1024
const MIB = 1024 * KIB
const MAX_FORM_BYTES = 64 * KIB
const MAX_API_BYTES = 2 * MIB
const MAX_UPLOAD_BYTES = 25 * MIB

/** How long a refused client may go on sending until the connection is closed. */
const LINGER_MS = 2000

const READ = ['GET', 'HEAD']
const METHODS: Record<Destination['to'], readonly string[]> = {
  page: READ,
  form: [...READ, 'POST'],
  next: [...READ, 'POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS'],
  nowhere: READ,
}

/** The methods that the destination understands, for `Allow`. */
export function methodsOf(to: Destination['to']): readonly string[] {
  return METHODS[to]
}

/** How many bytes a request may send: forms of readers least, uploads of staff most. */
export function bodyLimit(to: Destination['to'], url: string, headers: IncomingHttpHeaders): number {
  if (to !== 'next') return MAX_FORM_BYTES
  const isUpload =
    /^\/api\/media(?:[/?]|$)/.test(url) && /^multipart\/form-data\b/i.test(headers['content-type'] ?? '')
  return isUpload ? MAX_UPLOAD_BYTES : MAX_API_BYTES
}

/** Whether the request says that a body follows (RFC 9112, 6.3). */
export function hasBody(headers: IncomingHttpHeaders): boolean {
  return headers['transfer-encoding'] !== undefined || Number(headers['content-length'] ?? 0) > 0
}

/** Slow clients: they may hold a connection, but not for long and never Next's handler. */
export function limitSlowClients(server: Server): void {
  server.headersTimeout = 10_000
  server.requestTimeout = 120_000
  server.keepAliveTimeout = 65_000
  server.maxHeadersCount = 100
}

/**
 * Answers a request whose body is too large with 413 and closes the connection. A socket closed with unread bytes
 * is reset, which can destroy the answer on its way; so the rest is thrown away for a moment before the end.
 */
export function refuseBody(req: IncomingMessage, res: ServerResponse, maxBytes: number): void {
  const text = `The request is larger than ${maxBytes} bytes.\n`
  res.writeHead(413, {
    'Content-Type': 'text/plain; charset=utf-8',
    'Content-Length': Buffer.byteLength(text),
    'Cache-Control': 'no-store',
    Connection: 'close',
  })
  res.write(text)
  const end = () => {
    clearTimeout(timer)
    res.end()
  }
  const timer = setTimeout(end, LINGER_MS)
  req.on('data', () => undefined)
  req.once('end', end).once('close', end)
  req.resume()
}
