import type { PostgresAdapter } from '@payloadcms/db-postgres'
import type { Payload } from 'payload'
import { RateLimiterPostgres, RateLimiterRes } from 'rate-limiter-flexible'
import { env } from '@/env'
import { keyedHash } from './keyed-hash'
import { networkOf } from './network-of'
import { FormRefused } from './read-form'

const HOUR_SECONDS = 3600
const pointsPerHour = {
  comment: env.COMMENTS_PER_HOUR,
  report: env.COMMENTS_PER_HOUR,
  rating: env.RATINGS_PER_HOUR,
  mail: env.RATINGS_PER_HOUR,
}

type Kind = keyof typeof pointsPerHour

const limiters = new Map<Kind, RateLimiterPostgres>()

function limiterFor(payload: Payload, kind: Kind): RateLimiterPostgres {
  const known = limiters.get(kind)
  if (known) return known
  const limiter = new RateLimiterPostgres({
    storeClient: (payload.db as unknown as PostgresAdapter).pool,
    storeType: 'pool',
    tableName: 'rate_limits',
    tableCreated: true,
    keyPrefix: kind,
    points: pointsPerHour[kind],
    duration: HOUR_SECONDS,
  })
  limiters.set(kind, limiter)
  return limiter
}

/** The client's network as the server found it; the server overwrites whatever a client sends in this header. */
export const addressOf = (request: Request) => networkOf(request.headers.get('x-client-address') ?? 'unknown')

/**
 * Counts one write of this address, for all instances in Postgres. The address is stored only as keyed hash.
 *
 * @throws FormRefused 429 with the seconds to wait
 */
export async function limitWrites(payload: Payload, kind: Kind, request: Request): Promise<void> {
  try {
    await limiterFor(payload, kind).consume(keyedHash('address', addressOf(request)))
  } catch (refusal) {
    if (!(refusal instanceof RateLimiterRes)) throw refusal
    const seconds = Math.ceil(refusal.msBeforeNext / 1000)
    throw new FormRefused(429, 'tooMany', seconds)
  }
}
