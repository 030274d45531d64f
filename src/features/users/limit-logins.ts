import { pbkdf2 } from 'node:crypto'
import { promisify } from 'node:util'
import { APIError, AuthenticationError, type Endpoint, LockedAuth, type PayloadRequest } from 'payload'
import { networkKey } from '@/features/forms/limit-writes'
import { countAct, waitBefore } from '@/features/forms/limiter'

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

/** Payload's way of hashing a password; an unknown address must cost as much time as a known one. */
const HASHING = { rounds: 600_000, bytes: 32, digest: 'sha256' } as const
const hash = promisify(pbkdf2)

/** The same for an unknown address, a wrong password and a locked account, so that nobody learns who has one. */
const refused = () =>
  new APIError(
    'The e-mail address or the password is not right, or the account is locked for ten minutes after too many tries.',
    401,
    undefined,
    true,
  )

/**
 * Payload's own sign-in, a few at a time: before its turn a request holds neither a processor nor a connection.
 * Failed ones are counted by network; from the limit on the network waits.
 */
export const loginEndpoint: Endpoint = {
  path: '/login',
  method: 'post',
  handler: async (req: PayloadRequest) => {
    const seconds = await waitBefore(req.payload, 'login', networkKey(req))
    if (seconds !== null) return tooMany(seconds)
    return inTurn(async () => {
      try {
        return await payloadsOwn(req).handler(req)
      } catch (error) {
        if (!(error instanceof AuthenticationError || error instanceof LockedAuth)) throw error
        await countAct(req.payload, 'login', networkKey(req))
        if (!(await wasHashed(req, error)))
          await hash('no password', 'no salt', HASHING.rounds, HASHING.bytes, HASHING.digest)
        throw refused()
      }
    })
  },
}

function tooMany(seconds: number): Response {
  const message = `Too many sign-ins from your network failed. Please try again in ${Math.ceil(seconds / 60)} minutes.`
  return Response.json(
    { errors: [{ message }] },
    { status: 429, headers: { 'Retry-After': String(seconds) } },
  )
}

/** Whether Payload has compared a password: not for an unknown address, not for a locked account. */
async function wasHashed(req: PayloadRequest, error: Error): Promise<boolean> {
  if (error instanceof LockedAuth) return false
  const email = typeof req.data?.email === 'string' ? req.data.email.trim().toLowerCase() : ''
  const { totalDocs } = await req.payload.count({ collection: 'users', where: { email: { equals: email } } })
  return totalDocs > 0
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
