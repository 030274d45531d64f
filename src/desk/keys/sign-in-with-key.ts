import type { PayloadRequest, TypedUser } from 'payload'
import { type KeyScope, roleHasScope, withKey } from '@/access/key-scopes'
import { whoIs } from '@/access/roles'
import { SpokenRefusal } from '@/db/spoken-refusal'
import { type InEachLanguage, inEach, speak } from '@/design/panel-words'
import { keyWords } from '@/design/panel-words/keys'
import { networkKey } from '@/forms/limit-writes'
import { countAct } from '@/forms/limiter'
import { currentRequest } from '@/logging/request-context'
import { type FoundKey, findKey, noteUse } from './find-key'

const words = keyWords.refusal

/** A refusal with a value in its sentence. */
const refusalWith = <Value>(
  sentence: InEachLanguage<(value: Value) => string>,
  value: Value,
  status: number,
) =>
  new SpokenRefusal(
    inEach((language) => speak({ sentence }, language).sentence(value)),
    status,
  )

/**
 * The account that a key acts for, as it is now: a key never outlives its account or its role.
 *
 * @throws SpokenRefusal 401 for a key that is wrong, revoked, expired or of an account without a role; 429 for too
 * many wrong ones from a network, which locks out no valid key, or too many requests with one key
 */
export async function signInWithKey(req: PayloadRequest, text: string): Promise<TypedUser> {
  const key = await findKey(req, text)
  if (!key) return refuseWrong(req)
  if (key.state !== 'valid') throw noted(`key ${key.state}`, new SpokenRefusal(words[key.state], 401))
  const seconds = await countAct(req.payload, 'key-use', String(key.id))
  if (seconds !== null) throw noted('key limit', refusalWith(words.tooOften, Math.ceil(seconds / 60), 429))
  const user = await accountOf(req, key)
  if (!user || whoIs(user) === 'reader') throw noted('key without role', new SpokenRefusal(words.noRole, 401))
  await noteUse(req, key.id)
  const { id, name, scopes } = key
  return withKey({ ...user, collection: 'users' as const }, { id, name, scopes })
}

async function refuseWrong(req: PayloadRequest): Promise<never> {
  const seconds = await countAct(req.payload, 'key-wrong', networkKey(req))
  if (seconds === null) throw noted('wrong key', new SpokenRefusal(words.wrong, 401))
  throw noted('too many wrong keys', refusalWith(words.tooManyWrong, Math.ceil(seconds / 60), 429))
}

const accountOf = (req: PayloadRequest, key: FoundKey) =>
  req.payload.findByID({ collection: 'users', id: key.user, depth: 0, disableErrors: true, req })

/** Tells the log why a request is refused; the key itself is never logged. */
function noted(reason: string, refusal: SpokenRefusal): SpokenRefusal {
  const request = currentRequest()
  if (request) request.reason = reason
  return refusal
}

/**
 * Holds a key to what it is for and what its owner's role still includes.
 *
 * @param needed the scopes of which one is enough; null if no key opens this
 * @throws SpokenRefusal 403
 */
export function requireScope(user: TypedUser, scopes: readonly string[], needed: Needed): void {
  if (needed === null) throw noted('closed to keys', new SpokenRefusal(words.closed, 403))
  const held = needed.filter((scope) => scopes.includes(scope))
  if (held.length === 0) throw noted('key lacks scope', refusalWith(words.scope, needed.join(' / '), 403))
  if (held.some((scope) => roleHasScope(user.role, scope))) return
  throw noted('role lacks scope', refusalWith(words.role, held.join(' / '), 403))
}

type Needed = readonly KeyScope[] | null
