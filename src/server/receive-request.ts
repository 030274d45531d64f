import type { IncomingMessage, ServerResponse } from 'node:http'
import type { Logger } from 'pino'
import { type BodyRule, bodyRule } from './body-rules'
import { checkSession } from './check-session'
import { forwardWrite } from './forward-request'
import { bodyBudgets, type HeldBody, holdBody } from './hold-body'
import { checkBody } from './input/check-body'
import type { LoopBack } from './loop-back'
import type { Destination } from './public-routes'
import { BODY_PACES, type BodyPaces, BodyRefused } from './read-body'
import { hasBody, type Refusal, refuseRequest } from './refuse-request'
import { takeTurns } from './take-turns'
import { giveFormBack } from './unread-form'

export type ReceiverOptions = {
  loopBack: LoopBack
  /** Resolves once the page cache has applied every write committed before the call. */
  settled: () => Promise<void>
  log: Logger
  paces?: BodyPaces
}

/** A picture of 50 megapixels takes some hundred megabytes and seconds of CPU time. */
const PICTURES_WAITING = 20
const BUSY: Refusal = {
  status: 503,
  message: 'Too many pictures are being processed at the moment. Please try again in a minute.',
  headers: { 'Retry-After': 60 },
}

/**
 * Forwards requests that may write, or have a body, to Next: first it checks the sender, then reads the whole
 * body, then checks the body, and only then calls Next. Pictures are processed one at a time.
 */
export function createReceiver({ loopBack, settled, log, paces = BODY_PACES }: ReceiverOptions) {
  const budgets = bodyBudgets()
  const inTurn = takeTurns(PICTURES_WAITING, BUSY)

  const receive = async (to: Destination['to'], path: string, req: IncomingMessage, res: ServerResponse) => {
    const rule = bodyRule(to, path, req.method ?? '', req.headers)
    if ('status' in rule) throw new BodyRefused(rule)
    const body = await takeBody(rule, req, res)
    try {
      const problem = to === 'next' ? checkBody(path, req.headers, body) : null
      if (problem) throw new BodyRefused({ status: 400, message: problem })
      const forward = async () => {
        if (!res.destroyed) await forwardWrite(loopBack, req, res, body, settled, log)
      }
      await (drawsPicture(path, req) ? inTurn(forward) : forward())
    } finally {
      await body.release()
    }
  }

  const takeBody = async (rule: BodyRule, req: IncomingMessage, res: ServerResponse): Promise<HeldBody> => {
    if (rule.from !== 'anybody' && hasBody(req.headers)) {
      const refusal = await checkSession(loopBack, req.headers, rule.from)
      if (refusal) throw new BodyRefused(refusal)
    }
    // A client that sent `Expect: 100-continue` is told only now to send the body.
    if (/^100-continue$/i.test(req.headers.expect ?? '')) res.writeContinue()
    return holdBody(req, rule, budgets, paces)
  }

  return (to: Destination['to'], path: string, req: IncomingMessage, res: ServerResponse): void => {
    receive(to, path, req, res).catch((error: unknown) => {
      const isRefusal = error instanceof BodyRefused
      if (!isRefusal && (res.destroyed || req.destroyed)) return
      if (!isRefusal) log.error({ err: error, method: req.method, path }, 'a request could not be received')
      const refusal = isRefusal
        ? error.refusal
        : { status: 502, message: 'The request could not be forwarded.' }
      if (to === 'form') void giveFormBack(loopBack, req, res, refusal)
      else refuseRequest(req, res, refusal)
    })
  }
}

/** An upload, or cropping an existing picture. */
function drawsPicture(path: string, req: IncomingMessage): boolean {
  return path.startsWith('/api/media') && ['POST', 'PATCH', 'PUT'].includes(req.method ?? '')
}
