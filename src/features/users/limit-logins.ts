import { APIError, type Endpoint, type PayloadRequest } from 'payload'

/** Half a second of one processor each (PBKDF2); more at once only make each other wait, holding connections. */
const AT_ONCE = 3
const MOST_WAITING = 100

let running = 0
const waiting: (() => void)[] = []

async function inTurn<T>(work: () => Promise<T>): Promise<T> {
  if (running >= AT_ONCE) {
    if (waiting.length >= MOST_WAITING) {
      throw new APIError('Too many people sign in at this moment. Please try again.', 503, undefined, true)
    }
    await new Promise<void>((go) => waiting.push(go))
  } else {
    running++
  }
  try {
    return await work()
  } finally {
    const next = waiting.shift()
    if (next) next()
    else running--
  }
}

/** Payload's own sign-in, a few at a time: before its turn a request holds neither a processor nor a connection. */
export const loginEndpoint: Endpoint = {
  path: '/login',
  method: 'post',
  handler: (req: PayloadRequest) => inTurn(async () => await payloadsOwn(req).handler(req)),
}

function payloadsOwn(req: PayloadRequest): Endpoint {
  const endpoints = req.payload.collections.users.config.endpoints || []
  const own = endpoints.find(
    (each) =>
      each.path === loginEndpoint.path && each.method === 'post' && each.handler !== loginEndpoint.handler,
  )
  if (!own) throw new Error('Payload has no sign-in any more')
  return own
}
