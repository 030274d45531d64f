import { sql } from '@payloadcms/db-postgres'
import type { PayloadRequest } from 'payload'
import { connectionOf } from '@/db/connection'
import { keyedHash } from '@/forms/keyed-hash'
import { networkKey } from '@/forms/limit-writes'
import { countAct, type LimitedKind, type NetworkKey, refundAct } from '@/forms/limiter'
import { knownDevice } from './known-device'

/** An account's name in counter keys, whether or not the account exists. */
const accountKey = (email: string) => keyedHash('login account', email)

export type LoginBudget = {
  /** The queue key. */
  lane: string
  counters: [LimitedKind, string | NetworkKey][]
}

/**
 * The counters of an attempt: its network, the account from this network, and the account from all unknown devices
 * together (NIST SP 800-63B, 5.2.2). A known device has its own counter, so that no stranger can lock the owner
 * out.
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
 * Counts one attempt before the comparison, so that concurrent attempts cannot all slip through.
 *
 * @returns null, or the exceeded counter and the seconds to wait; then nothing stays counted
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

/** Reverts an attempt: the password was right, or it was never compared. */
export const refundTry = (req: PayloadRequest, budget: LoginBudget) => refund(req, budget.counters)

async function refund(req: PayloadRequest, counters: LoginBudget['counters']): Promise<void> {
  for (const [kind, key] of counters) await refundAct(req.payload, kind, key)
}

/** Resets an account's counters: sign-in is possible from everywhere again. */
export async function forgetTries(req: PayloadRequest, email: string): Promise<void> {
  const connection = await connectionOf(req)
  const account = accountKey(email.trim().toLowerCase())
  await connection.execute(sql`
    delete from rate_limits
    where key = ${`login-account:${account}`} or starts_with(key, ${`login-pair:${account}.`})`)
}
