import { randomUUID } from 'node:crypto'
import type { IncomingMessage, ServerResponse } from 'node:http'

export const REQUEST_ID_HEADER = 'x-request-id'

const PATTERN = /^[\w-]{8,64}$/

/**
 * Assigns a request the ID that is used in the log, and sends it to the client. Only our own proxies may supply
 * one; from anybody else it would allow writing into the log.
 */
export function nameRequest(req: IncomingMessage, res: ServerResponse, trustedProxies: number): string {
  const given = req.headers[REQUEST_ID_HEADER]
  const isTrusted = trustedProxies > 0 && typeof given === 'string' && PATTERN.test(given)
  const id = isTrusted ? given : randomUUID()
  req.headers[REQUEST_ID_HEADER] = id
  res.setHeader('X-Request-Id', id)
  return id
}
