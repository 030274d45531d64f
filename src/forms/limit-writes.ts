import type { Payload } from 'payload'
import { FormRefusal } from './form-refusal'
import { countAct, type LimitedKind, type NetworkKey } from './limiter'
import { networkHash } from './network-hash'
import { lineOf, networkOf } from './network-of'

type Headed = { headers: Headers }

/** The server overwrites any client value of this header. */
const foundAddress = (request: Headed) => request.headers.get('x-client-address') ?? 'unknown'

/**
 * The client's network as determined by the server: stored, as a keyed hash, with comments, votes and reports.
 * IPv6 is grouped by /48: rules that only hold or deduplicate exclude nobody, so the network is taken broadly.
 */
export const addressOf = (request: Headed) => networkOf(foundAddress(request))

/**
 * The same as a rate limit key. Limits refuse, so it is taken narrowly: the line, within the budget of its
 * network. Addresses are only stored as keyed hashes.
 */
export function networkKey(request: Headed): NetworkKey {
  const found = foundAddress(request)
  const [line, network] = [lineOf(found), networkOf(found)]
  return { line: networkHash(line), network: network === line ? null : networkHash(network) }
}

/**
 * Counts one write by this network, for all instances in Postgres.
 *
 * @returns the refusal with the seconds to wait if the limit is exceeded, else null
 */
export async function limitWrites(
  payload: Payload,
  kind: LimitedKind,
  request: Request,
): Promise<FormRefusal | null> {
  const seconds = await countAct(payload, kind, networkKey(request))
  return seconds === null ? null : new FormRefusal(429, 'tooMany', seconds)
}
