import type { IncomingMessage, RequestListener, ServerResponse } from 'node:http'
import { env } from '@/env'
import { networkHash } from '@/forms/network-hash'
import { networkOf } from '@/forms/network-of'
import type { Refusal } from '@/logging/refusal-log'
import { inRequest, type RequestContext } from '@/logging/request-context'
import { clientAddress } from './client-address'
import { nameRequest, REQUEST_ID_HEADER } from './request-id'
import { routeName } from './route-name'

/** The statuses of refusals; 404 and 409 are part of normal operation. */
const REFUSED = [400, 401, 403, 405, 413, 414, 415, 429, 431]

/** Running requests, so that both ends of the loopback refer to the same one. */
const running = new Map<string, RequestContext>()

/** Assigns a request its ID and, if it is refused, logs it with who and where. */
export function observeRequest(
  req: IncomingMessage,
  res: ServerResponse,
  trustedProxies: number,
  refused: (refusal: Refusal) => void,
): void {
  const context: RequestContext = { id: nameRequest(req, res, trustedProxies) }
  const { method = '', url = '' } = req
  const forwardedFor = req.headers['x-forwarded-for']?.toString()
  const address = clientAddress(req.socket.remoteAddress, forwardedFor, trustedProxies)
  running.set(context.id, context)
  res.once('close', () => {
    running.delete(context.id)
    if (!REFUSED.includes(res.statusCode)) return
    refused({
      requestId: context.id,
      method,
      route: routeName(url),
      status: res.statusCode,
      network: env.PAYLOAD_SECRET ? networkHash(networkOf(address)) : undefined,
      account: context.account,
      reason: context.reason,
    })
  })
}

/** A handler during which the log knows the current request. */
export function knowingItsRequest(handler: RequestListener): RequestListener {
  return (req, res) => {
    const id = req.headers[REQUEST_ID_HEADER]
    if (typeof id !== 'string') return handler(req, res)
    return inRequest(running.get(id) ?? { id }, () => handler(req, res))
  }
}
