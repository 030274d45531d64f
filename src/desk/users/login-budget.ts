import { sql } from '@payloadcms/db-postgres'
import type { PayloadRequest } from 'payload'
import { connectionOf } from '@/db/connection'
import { keyedHash } from '@/forms/keyed-hash'
import { networkKey } from '@/forms/limit-writes'
import { countAct, type LimitedKind, type NetworkKey, refundAct } from '@/forms/limiter'
import { knownDevice } from './known-device'

/** The name of an account in a counter, with or without an account behind it. */
const accountKey = (email: string) => keyedHash('login account', email)

export type LoginBudget = {
  /** Whose turn it is, for those who wait in the same queue. */
  lane: string
  counters: [LimitedKind, string | NetworkKey][]
}

/**
 * What a try at an account is counted by: its network, the account from this network, and the account from all
 * unknown devices together (NIST SP 800-63B, 5.2.2). A device that was signed in before has a counter of its own,
 * so that no stranger can lock the owner out.
 */
export function loginBudget(req: PayloadRequest, email: string): LoginBudget {
  const device = knownDevice(req.headers, email)
  if (device) return { lane: `device ${device}`, counters: [['login-device', device]] }
  const [key, account] = [networkKey(req), accountKey(email)]
  const network = key.network ?? key.line
  return {
    lane: network,
    counters: [
      ['login', key],
      ['login-pair', `${account}.${network}`],
      ['login-account', account],
    ],
  }
}

/**
 * Counts one try before anything is compared, so that tries at the same moment cannot all slip through.
 *
 * @returns null, or by which counter it was too many and the seconds to wait; then nothing stays counted
 */
export async function reserveTry(
  req: PayloadRequest,
  { counters }: LoginBudget,
): Promise<{ kind: LimitedKind; seconds: number } | null> {
  for (const [at, [kind, key]] of counters.entries()) {
    const seconds = await countAct(req.payload, kind, key)
    if (seconds === null) continue
    await refund(req, counters.slice(0, at))
    return { kind, seconds }
  }
  return null
}

/** The try was none: the password was right, or it was never compared. */
export const refundTry = (req: PayloadRequest, budget: LoginBudget) => refund(req, budget.counters)

async function refund(req: PayloadRequest, counters: LoginBudget['counters']): Promise<void> {
  for (const [kind, key] of counters) await refundAct(req.payload, kind, key)
}

/** Whatever was tried at an account is forgotten: it may be tried from everywhere again. */
export async function forgetTries(req: PayloadRequest, email: string): Promise<void> {
  const connection = await connectionOf(req)
  const account = accountKey(email.trim().toLowerCase())
  await connection.execute(sql`
    delete from rate_limits
    where key = ${`login-account:${account}`} or starts_with(key, ${`login-pair:${account}.`})`)
}
