import type { IncomingMessage, RequestListener, ServerResponse } from 'node:http'
import type { Logger } from 'pino'
import { createRefusalLog } from '@/logging/refusal-log'
import { refuseApiRequest } from './api-guard'
import { clientAddress } from './client-address'
import { forwardWrite, setBaselineHeaders, setTrustedHeaders } from './forward-request'
import { answerHealth } from './health'
import type { LoopBack } from './loop-back'
import { observeRequest } from './observe-request'
import type { PageDelivery } from './page-delivery'
import { type Destination, findDestination } from './public-routes'
import { bodyLimit, hasBody, MAX_URL_LENGTH, methodsOf } from './request-limits'

export type RequestRouterOptions = {
  handler: RequestListener
  loopBack: LoopBack
  /** Null while developing: Next answers everything. */
  pages: PageDelivery | null
  isReady: () => Promise<boolean>
  /** Resolves once the page cache knows of every write committed before the call. */
  settled: () => Promise<void>
  publicUrl: string
  trustedProxies: number
  log: Logger
}

/** Methods that write nothing (RFC 9110, section 9.2.1). */
const SAFE_METHODS = ['GET', 'HEAD', 'OPTIONS']

/** Decides for each request who answers it: the page cache, Next, or nobody. */
export function createRequestRouter(options: RequestRouterOptions): RequestListener {
  const { handler, loopBack, pages, isReady, settled, trustedProxies, log } = options
  const refused = createRefusalLog(log)
  const protocol = new URL(options.publicUrl).protocol.slice(0, -1)

  const forward = (to: Destination['to'], url: string, req: IncomingMessage, res: ServerResponse) => {
    const forwardedFor = req.headers['x-forwarded-for']
    const address = clientAddress(req.socket.remoteAddress, forwardedFor?.toString(), trustedProxies)
    setTrustedHeaders(req, address, protocol)
    setBaselineHeaders(res)
    const isSafe = SAFE_METHODS.includes(req.method ?? '')
    if (isSafe && !hasBody(req.headers)) handler(req, res)
    else forwardWrite(loopBack, req, res, bodyLimit(to, url, req.headers), settled, log)
  }

  return (req, res) => {
    const url = req.url ?? ''
    const method = req.method ?? ''
    const isRead = method === 'GET' || method === 'HEAD'
    if (isRead && pages?.serveKept(req, res)) return
    if (isRead && answerHealth(url, res, isReady)) return
    observeRequest(req, res, trustedProxies, refused)
    if (url.length > MAX_URL_LENGTH) return refuse(req, res, 414, 'The address is too long.')

    const destination: Destination = pages ? findDestination(url) : { to: 'next', path: url }
    const allowed = methodsOf(destination.to)
    if (!allowed.includes(method)) {
      return refuse(req, res, 405, 'This method is not allowed here.', { Allow: allowed.join(', ') })
    }
    if (destination.to === 'nowhere') return refuse(req, res, 400, 'This is not an address of this site.')
    if (destination.to === 'page' && pages) {
      // Nobody reads a body that comes with a GET, so nobody shall wait for its end either.
      if (hasBody(req.headers)) res.shouldKeepAlive = false
      void pages.serve(destination.key, req, res)
      return
    }
    const isApi = destination.to === 'next' && destination.path.startsWith('/api')
    const problem = isApi ? refuseApiRequest(url, req.headers) : null
    if (problem) return refuseJson(req, res, problem)
    forward(destination.to, url, req, res)
  }
}

function refuse(req: IncomingMessage, res: ServerResponse, status: number, text: string, extra = {}): void {
  if (hasBody(req.headers)) res.shouldKeepAlive = false
  res.writeHead(status, {
    'Content-Type': 'text/plain; charset=utf-8',
    'X-Content-Type-Options': 'nosniff',
    'Cache-Control': 'no-store',
    ...extra,
  })
  res.end(req.method === 'HEAD' ? undefined : `${text}\n`)
}

function refuseJson(req: IncomingMessage, res: ServerResponse, message: string): void {
  if (hasBody(req.headers)) res.shouldKeepAlive = false
  res.writeHead(400, { 'Content-Type': 'application/json', 'Cache-Control': 'no-store' })
  res.end(JSON.stringify({ errors: [{ message }] }))
}
