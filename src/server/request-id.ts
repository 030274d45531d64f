import { randomUUID } from 'node:crypto'
import type { IncomingMessage, ServerResponse } from 'node:http'

export const REQUEST_ID_HEADER = 'x-request-id'

const PATTERN = /^[\w-]{8,64}$/

/**
 * Gives a request the number under which the log tells of it, and tells it to the client. Only a proxy of ours may
 * bring one along; from anybody else it would let a stranger write into the log.
 */
export function nameRequest(req: IncomingMessage, res: ServerResponse, trustedProxies: number): string {
  const given = req.headers[REQUEST_ID_HEADER]
  const isTrusted = trustedProxies > 0 && typeof given === 'string' && PATTERN.test(given)
  const id = isTrusted ? given : randomUUID()
  req.headers[REQUEST_ID_HEADER] = id
  res.setHeader('X-Request-Id', id)
  return id
}
