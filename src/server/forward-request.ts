import type { IncomingHttpHeaders, IncomingMessage, RequestListener, ServerResponse } from 'node:http'
import type { Logger } from 'pino'
import { type Trouble, watchTrouble } from '@/db/database-trouble'
import { limitAnswer, sayFateUnknown } from './answer-limit'
import { CLIENT_ADDRESS_HEADER } from './client-address'
import type { HeldBody } from './hold-body'
import type { LoopBack } from './loop-back'
import { takePlainContentType } from './plain-content-type'
import { tellTrouble } from './tell-trouble'

/** Set by proxies or by us; from a client they are not trustworthy. */
const INTERNAL =
  /^(?:x-forwarded-.*|forwarded|x-real-ip|x-client-address|x-form-unread|x-middleware-.*|x-nextjs-.*|x-invoke-.*|x-matched-path)$/

const HOP_BY_HOP = ['connection', 'keep-alive', 'proxy-connection', 'te', 'trailer', 'upgrade', 'expect']

const BASELINE_HEADERS = {
  'X-Content-Type-Options': 'nosniff',
  'Referrer-Policy': 'strict-origin-when-cross-origin',
  'X-Frame-Options': 'SAMEORIGIN',
  // The panel and its live preview are same-origin, so they can still reach each other.
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Permissions-Policy': 'camera=(), geolocation=(), microphone=()',
}

/** Replaces the client's own claims about itself and its route by what we know. */
export function setTrustedHeaders(req: IncomingMessage, address: string, protocol: string): void {
  for (const name of Object.keys(req.headers)) if (INTERNAL.test(name)) delete req.headers[name]
  req.headers[CLIENT_ADDRESS_HEADER] = address
  req.headers['x-forwarded-for'] = address
  req.headers['x-forwarded-proto'] = protocol
}

/** Caching of files is decided by the handler that serves them (content/media/serve-file.ts). */
const isFile = (path: string) => path.startsWith('/api/media/file/')

/**
 * For responses that are not pages. API responses are private. A Next route cannot remove a header that is set
 * here: it only adds missing ones.
 */
export function setBaselineHeaders(res: ServerResponse, path: string): void {
  for (const [name, value] of Object.entries(BASELINE_HEADERS)) res.setHeader(name, value)
  if (path.startsWith('/api') && !isFile(path)) res.setHeader('Cache-Control', 'no-store')
}

/**
 * An error in Next's handler would end this process as an unhandled rejection; it becomes a 500, or a 503 if the
 * database was unreachable.
 */
export function guardHandler(handler: RequestListener, log: Logger): RequestListener {
  return (req, res) => {
    takePlainContentType(res)
    const path = req.url?.split('?')[0]
    const trouble: Trouble = { kind: null, error: null }
    tellTrouble(req, res, trouble, (instead) =>
      log.warn({ err: trouble.error, method: req.method, path, instead }, 'the database was unreachable'),
    )
    Promise.resolve()
      .then(() => watchTrouble(trouble, () => handler(req, res)))
      .catch((err) => {
        // A client that disconnects during a request is not an error of ours.
        if (!res.destroyed) log.error({ err, method: req.method, path }, 'a request failed')
        fail(res, 500)
      })
  }
}

/** The headers of a request or response except the hop-by-hop ones. */
export const endToEndHeaders = (headers: IncomingHttpHeaders): IncomingHttpHeaders =>
  Object.fromEntries(
    Object.entries(headers).filter(
      ([name]) => !HOP_BY_HOP.includes(name) && name !== 'transfer-encoding' && name !== 'content-length',
    ),
  )

/**
 * Forwards a request that may write, or has a body, to Next over loopback, once it is fully received: neither Next
 * nor a slot or database connection ever waits for a client.
 *
 * @param settled awaited before the response is sent, so that the writer then reads fresh pages
 * @returns once the response has ended, or there will be none
 */
export async function forwardWrite(
  loopBack: LoopBack,
  req: IncomingMessage,
  res: ServerResponse,
  body: HeldBody,
  settled: () => Promise<void>,
  log: Logger,
): Promise<void> {
  const headers = { ...endToEndHeaders(req.headers), 'content-length': body.length }
  const onward = loopBack.request({ method: req.method, path: req.url, headers })
  limitAnswer(onward, loopBack.answerLimit(req.url ?? ''), () => {
    if (res.headersSent || res.destroyed) return
    log.warn({ method: req.method, path: req.url?.split('?')[0] }, 'a write was not answered in time')
    sayFateUnknown(req, res)
  })
  const ended = new Promise<void>((done) => onward.once('close', done))
  res.once('close', () => !res.writableFinished && onward.destroy())

  onward.on('response', async (answer) => {
    answer.once('error', () => res.destroy())
    await settled()
    if (res.destroyed) return
    for (const [name, value] of Object.entries(answer.headers)) {
      if (value !== undefined && !HOP_BY_HOP.includes(name) && name !== 'transfer-encoding')
        res.setHeader(name, value)
    }
    res.writeHead(answer.statusCode ?? 502)
    answer.pipe(res)
  })
  onward.on('error', (err) => {
    if (res.writableEnded || res.destroyed) return
    log.error({ err, method: req.method, path: req.url?.split('?')[0] }, 'a request with a body failed')
    if (res.headersSent) res.destroy()
    else sayFateUnknown(req, res)
  })
  await body.send(onward).catch(() => onward.destroy())
  await ended
}

function fail(res: ServerResponse, status: number): void {
  if (res.headersSent) res.destroy()
  else res.writeHead(status, { 'Cache-Control': 'no-store', Connection: 'close' }).end()
}
