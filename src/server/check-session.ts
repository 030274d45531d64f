import type { IncomingHttpHeaders } from 'node:http'
import { z } from 'zod'
import { scopeFor } from '@/access/access-table'
import { whoIs } from '@/access/roles'
import type { BodyRule } from './body-rules'
import type { LoopBack } from './loop-back'
import type { Refusal } from './refuse-request'

/** The headers by which Payload identifies the user and detects cross-site requests. */
const TELLING = [
  'host',
  'cookie',
  'authorization',
  'origin',
  'referer',
  'x-forwarded-for',
  'x-client-address',
]
const ANSWER_MS = 10_000
const answerSchema = z.object({ user: z.object({ role: z.string() }).nullish() })

/**
 * Asks Payload to validate a request's session before a long body is read.
 *
 * @returns the reason to refuse the body, or null
 */
export async function checkSession(
  loopBack: LoopBack,
  headers: IncomingHttpHeaders,
  from: BodyRule['from'],
): Promise<Refusal | null> {
  const passed = Object.entries(headers).filter(
    ([name]) => TELLING.includes(name) || name.startsWith('sec-fetch-') || name.startsWith('x-forwarded-'),
  )
  const { status, body } = await loopBack.ask('/api/users/me', Object.fromEntries(passed), ANSWER_MS)
  if (status >= 500) {
    const message = 'Your session cannot be checked at the moment. Please try again.'
    return { status: 503, message, headers: { 'Retry-After': 5 } }
  }
  const user = status === 200 ? answerSchema.safeParse(readJson(body)).data?.user : null
  if (!user) return { status: 401, message: 'Sign in first.' }
  const mayUpload = scopeFor('media', 'create', whoIs(user)) !== null
  return from === 'staff' || mayUpload ? null : { status: 403, message: 'You may not add pictures.' }
}

function readJson(body: Buffer): unknown {
  try {
    return JSON.parse(body.toString('utf8'))
  } catch {
    return null
  }
}
