import type { IncomingMessage, RequestListener, ServerResponse } from 'node:http'
import type { Logger } from 'pino'
import type { Made } from '@/jobs/backup-note'
import { createRefusalLog } from '@/logging/refusal-log'
import { refuseApiRequest } from './api-guard'
import { clientAddress } from './client-address'
import { setBaselineHeaders, setTrustedHeaders } from './forward-request'
import { answerHealth } from './health'
import type { LoopBack } from './loop-back'
import { createMachineDelivery, type MachineOptions, pairs } from './machine-delivery'
import { isForMachines } from './machine-routes'
import type { Metrics } from './metrics'
import { observeRequest } from './observe-request'
import type { PageDelivery } from './page-delivery'
import { type Destination, findDestination, isFeed } from './public-routes'
import type { BodyPaces } from './read-body'
import { createReceiver } from './receive-request'
import { hasBody, refuseRequest } from './refuse-request'
import { MAX_URL_LENGTH, methodsOf } from './request-limits'
import type { MadeState } from './watch-made'

export type RequestRouterOptions = {
  handler: RequestListener
  loopBack: LoopBack
  /** Null in development: Next answers everything. */
  pages: PageDelivery | null
  /** Null if nobody may read them. */
  metrics: Metrics | null
  isReady: () => Promise<boolean>
  madeState: (made: Made) => Promise<MadeState>
  /** Resolves once the page cache has applied every write committed before the call. */
  settled: () => Promise<void>
  publicUrl: string
  trustedProxies: number
  log: Logger
  machines?: MachineOptions
  /** Timeouts for bodies; shorter in tests. */
  paces?: BodyPaces
}

/** Safe methods (RFC 9110, section 9.2.1). */
const SAFE_METHODS = ['GET', 'HEAD', 'OPTIONS']

function allowReading(res: ServerResponse): void {
  res.writeHead(204, {
    'Access-Control-Allow-Origin': '*',
    'Access-Control-Allow-Methods': 'GET, HEAD',
    'Access-Control-Allow-Headers': 'If-None-Match, If-Modified-Since, Cache-Control',
    'Access-Control-Max-Age': '86400',
    'X-Content-Type-Options': 'nosniff',
  })
  res.end()
}

/** Routes each request: to the page cache, to Next, or to a refusal. */
export function createRequestRouter(options: RequestRouterOptions): RequestListener {
  const { handler, pages, metrics, isReady, madeState, trustedProxies, log } = options
  const refused = createRefusalLog(log)
  const receive = createReceiver(options)
  const machines = pages && createMachineDelivery(pages, options.machines ?? {})
  const protocol = new URL(options.publicUrl).protocol.slice(0, -1)

  const addressOf = (req: IncomingMessage) => {
    const forwardedFor = req.headers['x-forwarded-for']?.toString()
    return clientAddress(req.socket.remoteAddress, forwardedFor, trustedProxies)
  }

  const forward = (to: Destination['to'], path: string, req: IncomingMessage, res: ServerResponse) => {
    setTrustedHeaders(req, addressOf(req), protocol)
    setBaselineHeaders(res, path)
    const isSafe = SAFE_METHODS.includes(req.method ?? '')
    if (isSafe && !hasBody(req.headers)) handler(req, res)
    else receive(to, path, req, res)
  }

  return (req, res) => {
    const url = req.url ?? ''
    const method = req.method ?? ''
    const isRead = method === 'GET' || method === 'HEAD'
    if (isRead && pages?.serveKept(req, res)) return
    if (isRead && url === '/metrics' && metrics) return metrics.answer(req, res)
    if (isRead && answerHealth(url, res, isReady, madeState)) return
    observeRequest(req, res, trustedProxies, refused)
    if (url.length > MAX_URL_LENGTH)
      return refuseRequest(req, res, { status: 414, message: 'The address is too long.' })

    const destination: Destination = pages
      ? findDestination(url)
      : { to: 'next', path: url.split('?')[0] ?? '' }
    // Other origins need a preflight before they send a feed's ETag (Fetch, CORS preflight).
    if (method === 'OPTIONS' && destination.to === 'page' && isFeed(destination.key)) return allowReading(res)
    if (method === 'OPTIONS' && destination.to === 'machine' && machines) return machines.allow(req, res)
    const allowed = methodsOf(destination.to)
    if (!allowed.includes(method)) {
      const shared = machines && isForMachines(url) ? pairs(machines.headers(req)) : {}
      const headers = { ...shared, Allow: allowed.join(', ') }
      return refuseRequest(req, res, { status: 405, message: 'This method is not allowed here.', headers })
    }
    if (destination.to === 'nowhere')
      return refuseRequest(req, res, { status: 400, message: 'This is not a URL of this site.' })
    if (destination.to === 'page' && pages) {
      // Nothing reads the body of a GET, so nothing waits for its end either.
      if (hasBody(req.headers)) res.shouldKeepAlive = false
      void pages.serve(destination.key, req, res, { otherCase: destination.otherCase })
      return
    }
    if (destination.to === 'machine' && machines) {
      if (hasBody(req.headers)) res.shouldKeepAlive = false
      void machines.serve(destination.key, addressOf(req), req, res)
      return
    }
    const path = destination.to === 'next' ? destination.path : (url.split('?')[0] ?? '')
    const problem = /^\/(?:api|admin)(?:\/|$)/.test(path)
      ? refuseApiRequest(method, url, path, req.headers)
      : null
    if (problem) return refuseRequest(req, res, problem)
    forward(destination.to, path, req, res)
  }
}
