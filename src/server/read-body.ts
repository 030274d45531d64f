import type { IncomingMessage } from 'node:http'
import type { BodyRule } from './body-rules'
import type { Refusal } from './refuse-request'

/** How long bodies may take, in milliseconds and bytes. */
export type BodyPaces = { wholeMs: number; steadyMs: number; steadyBytes: number }

/** A small body whole within five seconds; a longer one at four kilobytes a second, which is nobody's line. */
export const BODY_PACES: BodyPaces = { wholeMs: 5000, steadyMs: 5000, steadyBytes: 20 * 1024 }

/** A refusal on the way; whoever waits for the body answers with it. */
export class BodyRefused extends Error {
  constructor(readonly refusal: Refusal) {
    super(refusal.message)
  }
}

/**
 * Reads a body to its end, before anything is given to the request.
 *
 * @param take keeps a piece; may make the reading wait, and may throw
 * @throws BodyRefused for one that is too large or comes too slowly; Error when the client goes away
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
    if (!req.complete) throw new Error('the client went away')
  })()
  const tooSlow = new Promise<never>((_, failed) => {
    const look = () => {
      const isSteady = rule.pace === 'steady' && received - before >= paces.steadyBytes
      before = received
      if (!isSteady) failed(new BodyRefused({ status: 408, message: 'The request comes too slowly.' }))
    }
    timer = setInterval(look, rule.pace === 'whole' ? paces.wholeMs : paces.steadyMs)
  })
  // Who lost the race still reads, and fails when the connection is closed.
  pieces.catch(() => undefined)
  try {
    await Promise.race([pieces, tooSlow])
  } finally {
    isOver = true
    clearInterval(timer)
  }
}
