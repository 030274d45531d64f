import type { PostgresAdapter } from '@payloadcms/db-postgres'
import { APIError, type PayloadRequest } from 'payload'
import { RateLimiterPostgres, RateLimiterRes } from 'rate-limiter-flexible'
import { keyedHash } from '@/features/forms/keyed-hash'
import { networkOf } from '@/features/forms/network-of'

const HOUR_SECONDS = 3600
/** Requests for a new password in an hour, for one address and from one network. */
const PER_ACCOUNT = 5
const PER_NETWORK = 30

/** @throws APIError 429 when too many links were asked for */
export async function limitResets(req: PayloadRequest, email: string): Promise<void> {
  const limiter = (kind: string, points: number) =>
    new RateLimiterPostgres({
      storeClient: (req.payload.db as unknown as PostgresAdapter).pool,
      storeType: 'pool',
      tableName: 'rate_limits',
      tableCreated: true,
      clearExpiredByTimeout: false,
      keyPrefix: kind,
      points,
      duration: HOUR_SECONDS,
    })
  const network = networkOf(req.headers.get('x-client-address') ?? 'unknown')
  try {
    await limiter('reset-network', PER_NETWORK).consume(keyedHash('address', network))
    await limiter('reset-account', PER_ACCOUNT).consume(keyedHash('account', email.toLowerCase()))
  } catch (refusal) {
    if (!(refusal instanceof RateLimiterRes)) throw refusal
    const minutes = Math.ceil(refusal.msBeforeNext / 60_000)
    throw new APIError(`Too many requests. Try again in ${minutes} minutes.`, 429, undefined, true)
  }
}
