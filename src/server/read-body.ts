import type { IncomingMessage } from 'node:http'
import type { BodyRule } from './body-rules'
import type { Refusal } from './refuse-request'

/** Limits for bodies, in milliseconds and bytes. */
export type BodyPaces = { wholeMs: number; steadyMs: number; steadyBytes: number }

/**
 * A small body completely within five seconds; a longer one at four kilobytes a second at least, slower than any
 * real line.
 */
export const BODY_PACES: BodyPaces = { wholeMs: 5000, steadyMs: 5000, steadyBytes: 20 * 1024 }

/** A refusal while reading; the request is answered with it. */
export class BodyRefused extends Error {
  constructor(readonly refusal: Refusal) {
    super(refusal.message)
  }
}

/**
 * Reads a body to its end, before any resource is given to the request.
 *
 * @param take receives a chunk; may pause the reading, and may throw
 * @throws BodyRefused if it is too large or too slow; Error if the client disconnects
 */
export async function readBody(
  req: IncomingMessage,
  rule: BodyRule,
  take: (piece: Buffer) => Promise<void> | void,
  paces: BodyPaces = BODY_PACES,
): Promise<void> {
  const tooLarge = { status: 413, message: `The request is larger than ${rule.maxBytes} bytes.` }
  if (Number(req.headers['content-length'] ?? 0) > rule.maxBytes) throw new BodyRefused(tooLarge)
  let received = 0
  let before = 0
  let isOver = false
  let timer: NodeJS.Timeout | undefined
  const pieces = (async () => {
    for await (const piece of req.iterator({ destroyOnReturn: false })) {
      if (isOver) return
      received += piece.length
      if (received > rule.maxBytes) throw new BodyRefused(tooLarge)
      await take(piece)
    }
    if (!req.complete) throw new Error('the client disconnected')
  })()
  const tooSlow = new Promise<never>((_, failed) => {
    const look = () => {
      const isSteady = rule.pace === 'steady' && received - before >= paces.steadyBytes
      before = received
      if (!isSteady) failed(new BodyRefused({ status: 408, message: 'The request is arriving too slowly.' }))
    }
    timer = setInterval(look, rule.pace === 'whole' ? paces.wholeMs : paces.steadyMs)
  })
  // The loser of the race is still reading, and fails when the connection is closed.
  pieces.catch(() => undefined)
  try {
    await Promise.race([pieces, tooSlow])
  } finally {
    isOver = true
    clearInterval(timer)
  }
}
