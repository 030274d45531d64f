import type { PostgresAdapter } from '@payloadcms/db-postgres'
import { APIError, type Payload, type PayloadRequest } from 'payload'
import { RateLimiterPostgres, RateLimiterRes } from 'rate-limiter-flexible'
import { keyedHash } from '@/features/forms/keyed-hash'
import { networkOf } from '@/features/forms/network-of'
import { CLIENT_ADDRESS_HEADER } from '@/server/client-address'

const HOUR_SECONDS = 3600
/** Mails that one account gets, and addresses that one network may try, within an hour. */
const pointsPerHour = { 'reset-account': 5, 'reset-network': 30 }

type Kind = keyof typeof pointsPerHour

const limiterFor = (payload: Payload, kind: Kind) =>
  new RateLimiterPostgres({
    storeClient: (payload.db as unknown as PostgresAdapter).pool,
    storeType: 'pool',
    tableName: 'rate_limits',
    tableCreated: true,
    clearExpiredByTimeout: false,
    keyPrefix: kind,
    points: pointsPerHour[kind],
    duration: HOUR_SECONDS,
  })

/**
 * Counts one "forgot password" of this network and for this address, whether or not the address has an account.
 *
 * @throws APIError 429 with the minutes to wait
 */
export async function limitResets(req: PayloadRequest, email: string): Promise<void> {
  const network = networkOf(req.headers.get(CLIENT_ADDRESS_HEADER) ?? 'unknown')
  const counted: [Kind, string][] = [
    ['reset-network', keyedHash('address', network)],
    ['reset-account', keyedHash('reset-account', email)],
  ]
  for (const [kind, key] of counted) {
    try {
      await limiterFor(req.payload, kind).consume(key)
    } catch (refusal) {
      if (!(refusal instanceof RateLimiterRes)) throw refusal
      const minutes = Math.ceil(refusal.msBeforeNext / 60_000)
      throw new APIError(
        `This was asked for too often. Please try again in ${minutes} minutes.`,
        429,
        undefined,
        true,
      )
    }
  }
}
