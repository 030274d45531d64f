import type { PostgresAdapter } from '@payloadcms/db-postgres'
import type { Payload } from 'payload'
import { RateLimiterPostgres, RateLimiterRes } from 'rate-limiter-flexible'
import { env } from '@/env'

const HOUR_SECONDS = 3600
const DAY_SECONDS = 24 * HOUR_SECONDS

/** The limit of an IPv6 network as a multiple of the limit of one line. */
export const NETWORK_TIMES = 4

/** New readers per network whose answer to "Was this helpful?" counts for one article within a day. */
export const HELPFUL_VOTERS_A_DAY = 5

/** Limits per line, account or address; per hour unless stated otherwise. */
const pointsPerHour = {
  comment: env.COMMENTS_PER_HOUR,
  report: env.COMMENTS_PER_HOUR,
  wish: env.COMMENTS_PER_HOUR,
  rating: env.RATINGS_PER_HOUR,
  mail: env.RATINGS_PER_HOUR,
  helpful: env.RATINGS_PER_HOUR,
  'helpful-new': HELPFUL_VOTERS_A_DAY,
  search: env.SEARCHES_PER_HOUR,
  /** Failed sign-ins: per network, per account and network, per account from anywhere. */
  login: env.FAILED_LOGINS_PER_HOUR,
  'login-pair': 5,
  'login-account': 100,
  /** From a browser in which the account was signed in before. */
  'login-device': 10,
  /** Checks of one's own password before an account change. */
  'password-check': 10,
  /** Wrong personal keys per network, and requests with one key. */
  'key-wrong': 30,
  'key-use': 6000,
  'reset-account': 5,
  'reset-network': 30,
}

export type LimitedKind = keyof typeof pointsPerHour

const secondsOf: Partial<Record<LimitedKind, number>> = {
  'helpful-new': DAY_SECONDS,
  'login-pair': 600,
  'login-device': 600,
}

/** Keyed hashes of a line and its network; null if they are the same, as with IPv4. */
export type NetworkKey = { line: string; network: string | null }

type Counter = { limiter: RateLimiterPostgres; points: number; key: string }

const limiters = new Map<string, RateLimiterPostgres>()

/** Counters in Postgres, shared by all instances; expired rows are deleted, so that they take bounded space. */
function limiterFor(payload: Payload, kind: LimitedKind, times: number): RateLimiterPostgres {
  const keyPrefix = times === 1 ? kind : `${kind}-network`
  const known = limiters.get(keyPrefix)
  if (known) return known
  const limiter = new RateLimiterPostgres({
    storeClient: (payload.db as unknown as PostgresAdapter).pool,
    storeType: 'pool',
    tableName: 'rate_limits',
    tableCreated: true,
    // The housekeeping deletes them (src/jobs/housekeeping.ts).
    clearExpiredByTimeout: false,
    keyPrefix,
    points: times * pointsPerHour[kind],
    duration: secondsOf[kind] ?? HOUR_SECONDS,
  })
  limiters.set(keyPrefix, limiter)
  return limiter
}

/** The line first: what it is refused is not charged to its network's budget. */
function countersOf(payload: Payload, kind: LimitedKind, key: string | NetworkKey): Counter[] {
  const counter = (times: number, of: string): Counter => ({
    limiter: limiterFor(payload, kind, times),
    points: times * pointsPerHour[kind],
    key: of,
  })
  if (typeof key === 'string') return [counter(1, key)]
  return [counter(1, key.line), ...(key.network === null ? [] : [counter(NETWORK_TIMES, key.network)])]
}

/**
 * Counts one act.
 *
 * @param key the actor: a keyed hash, or a network from `networkKey`
 * @returns the seconds to wait if the limit is exceeded, else null
 */
export async function countAct(
  payload: Payload,
  kind: LimitedKind,
  key: string | NetworkKey,
): Promise<number | null> {
  try {
    for (const counter of countersOf(payload, kind, key)) await counter.limiter.consume(counter.key)
    return null
  } catch (refusal) {
    if (!(refusal instanceof RateLimiterRes)) throw refusal
    return Math.ceil(refusal.msBeforeNext / 1000)
  }
}

/** Reverts one counted act. */
export async function refundAct(
  payload: Payload,
  kind: LimitedKind,
  key: string | NetworkKey,
): Promise<void> {
  for (const { limiter, key: of } of countersOf(payload, kind, key)) await limiter.reward(of)
}
