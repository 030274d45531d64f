import type { Payload } from 'payload'
import { countAct, type LimitedKind } from './limiter'
import { networkHash } from './network-hash'
import { networkOf } from './network-of'
import { FormRefused } from './read-form'

/** The client's network as the server found it; the server overwrites whatever a client sends in this header. */
export const addressOf = (request: { headers: Headers }) =>
  networkOf(request.headers.get('x-client-address') ?? 'unknown')

/** The same as the key of a counter: the address is stored only as keyed hash. */
export const networkKey = (request: { headers: Headers }) => networkHash(addressOf(request))

/**
 * Counts one write of this network, for all instances in Postgres.
 *
 * @throws FormRefused 429 with the seconds to wait
 */
export async function limitWrites(payload: Payload, kind: LimitedKind, request: Request): Promise<void> {
  const seconds = await countAct(payload, kind, networkKey(request))
  if (seconds !== null) throw new FormRefused(429, 'tooMany', seconds)
}
