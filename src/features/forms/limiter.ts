import type { PostgresAdapter } from '@payloadcms/db-postgres'
import type { Payload } from 'payload'
import { RateLimiterPostgres, RateLimiterRes } from 'rate-limiter-flexible'
import { env } from '@/env'

const HOUR_SECONDS = 3600

/** How often each may be done within an hour, by one network, account or address. */
const pointsPerHour = {
  comment: env.COMMENTS_PER_HOUR,
  report: env.COMMENTS_PER_HOUR,
  rating: env.RATINGS_PER_HOUR,
  mail: env.RATINGS_PER_HOUR,
  helpful: env.RATINGS_PER_HOUR,
  /** Readers of one network without a cookie yet, for one article. */
  'helpful-new': 10,
  search: env.SEARCHES_PER_HOUR,
  /** Sign-ins that failed. */
  login: env.FAILED_LOGINS_PER_HOUR,
  'reset-account': 5,
  'reset-network': 30,
}

export type LimitedKind = keyof typeof pointsPerHour

const limiters = new Map<LimitedKind, RateLimiterPostgres>()

/** Counters in Postgres, shared by all instances; expired rows are erased, so that they take bounded space. */
function limiterFor(payload: Payload, kind: LimitedKind): RateLimiterPostgres {
  const known = limiters.get(kind)
  if (known) return known
  const limiter = new RateLimiterPostgres({
    storeClient: (payload.db as unknown as PostgresAdapter).pool,
    storeType: 'pool',
    tableName: 'rate_limits',
    tableCreated: true,
    // The housekeeping erases them (src/jobs/housekeeping.ts).
    clearExpiredByTimeout: false,
    keyPrefix: kind,
    points: pointsPerHour[kind],
    duration: HOUR_SECONDS,
  })
  limiters.set(kind, limiter)
  return limiter
}

/**
 * Counts one act.
 *
 * @param key who does it, as a keyed hash
 * @returns the seconds to wait when it was one too many, else null
 */
export async function countAct(payload: Payload, kind: LimitedKind, key: string): Promise<number | null> {
  try {
    await limiterFor(payload, kind).consume(key)
    return null
  } catch (refusal) {
    if (!(refusal instanceof RateLimiterRes)) throw refusal
    return Math.ceil(refusal.msBeforeNext / 1000)
  }
}

/** The seconds to wait when the limit is reached already, without counting; else null. */
export async function waitBefore(payload: Payload, kind: LimitedKind, key: string): Promise<number | null> {
  const counted = await limiterFor(payload, kind).get(key)
  if (!counted || counted.consumedPoints < pointsPerHour[kind]) return null
  return Math.ceil(counted.msBeforeNext / 1000)
}
