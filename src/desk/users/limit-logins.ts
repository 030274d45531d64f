import { pbkdf2 } from 'node:crypto'
import { promisify } from 'node:util'
import {
  APIError,
  AuthenticationError,
  addDataAndFileToRequest,
  type Endpoint,
  generatePayloadCookie,
  type PayloadRequest,
} from 'payload'
import { SpokenRefusal } from '@/db/spoken-refusal'
import { speak } from '@/design/panel-words'
import { signInWords } from '@/design/panel-words/sign-in'
import { currentRequest } from '@/logging/request-context'
import { createFairTurns } from './fair-turns'
import { forgetTries, loginBudget, refundTry, reserveTry } from './login-budget'
import { accountHash } from './note-refusal'

/** Half a second of one core each (PBKDF2); more at once only delay each other, holding connections. */
const turns = createFairTurns({
  atOnce: 3,
  mostOfOne: 6,
  mostInAll: 100,
  refusal: (why) =>
    why === 'own'
      ? new SpokenRefusal(signInWords.busyNetwork, 429)
      : new SpokenRefusal(signInWords.busy, 503),
})

/** Payload's password hashing; an unknown address must take as much time as a known one. */
const HASHING = { rounds: 600_000, bytes: 32, digest: 'sha256' } as const
const hash = promisify(pbkdf2)

/** The same for an unknown address and a wrong password, so that accounts cannot be enumerated. */
const refused = () => new SpokenRefusal(signInWords.wrong, 401)

/**
 * `POST /api/users/login` instead of Payload's, which locks an account for everybody after a few failed attempts
 * from anywhere. Attempts are counted before they are queued; while queued a request takes neither CPU time nor a
 * connection.
 */
export const loginEndpoint: Endpoint = {
  path: '/login',
  method: 'post',
  handler: async (req: PayloadRequest) => {
    await addDataAndFileToRequest(req)
    const email = textOf(req.data?.email).trim().toLowerCase()
    const password = textOf(req.data?.password)
    if (email === '' || password.trim() === '') {
      throw new SpokenRefusal(signInWords.enterBoth, 400)
    }
    const request = currentRequest()
    if (request) request.account = accountHash(email)
    const budget = loginBudget(req, email)
    const limit = await reserveTry(req, budget)
    if (limit) {
      if (request) request.reason = `too many tries (${limit.kind})`
      return tooMany(req, limit.kind, limit.seconds)
    }
    try {
      return await turns.take(budget.lane, () => signIn(req, email, password, () => refundTry(req, budget)))
    } catch (error) {
      // An attempt without a comparison does not count.
      if (!(error instanceof APIError && error.status === 401)) await refundTry(req, budget)
      throw error
    }
  },
}

const textOf = (value: unknown) => (typeof value === 'string' ? value : '')

async function signIn(
  req: PayloadRequest,
  email: string,
  password: string,
  refund: () => Promise<void>,
): Promise<Response> {
  const { payload } = req
  try {
    const { exp, user } = await payload.login({
      collection: 'users',
      data: { email, password },
      depth: 0,
      overrideAccess: false,
      req,
    })
    await refund()
    const token = String(req.context.sessionToken)
    const collectionAuthConfig = payload.collections.users.config.auth
    const cookie = generatePayloadCookie({
      collectionAuthConfig,
      cookiePrefix: payload.config.cookiePrefix,
      token,
    })
    const body = { message: req.t('authentication:passed'), exp, user }
    return Response.json(body, { headers: { 'Set-Cookie': String(cookie), 'Cache-Control': 'no-store' } })
  } catch (error) {
    if (!(error instanceof AuthenticationError)) throw error
    if (!(await isKnown(req, email))) {
      await hash('no password', 'no salt', HASHING.rounds, HASHING.bytes, HASHING.digest)
    }
    const request = currentRequest()
    if (request) request.reason = 'wrong password or no account'
    throw refused()
  }
}

function tooMany(req: PayloadRequest, kind: string, seconds: number): Response {
  const minutes = Math.ceil(seconds / 60)
  const words = speak(signInWords, req.i18n.language)
  const message = kind === 'login' ? words.failedNetwork(minutes) : words.failedAccount(minutes)
  return Response.json(
    { errors: [{ message }] },
    { status: 429, headers: { 'Retry-After': String(seconds), 'Cache-Control': 'no-store' } },
  )
}

/** Whether Payload has compared a password: not for an unknown address. */
async function isKnown(req: PayloadRequest, email: string): Promise<boolean> {
  const { totalDocs } = await req.payload.count({ collection: 'users', where: { email: { equals: email } } })
  return totalDocs > 0
}

/** `POST /api/users/unlock`, the panel's *Force unlock*: resets the account's counters. */
export const unlockEndpoint: Endpoint = {
  path: '/unlock',
  method: 'post',
  handler: async (req: PayloadRequest) => {
    await addDataAndFileToRequest(req)
    const email = textOf(req.data?.email)
    await req.payload.unlock({
      collection: 'users',
      data: { email, password: '' },
      overrideAccess: false,
      req,
    })
    await forgetTries(req, email)
    return Response.json({ message: req.t('general:success') }, { headers: { 'Cache-Control': 'no-store' } })
  },
}
