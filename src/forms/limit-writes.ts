import type { Payload } from 'payload'
import { FormRefusal } from './form-refusal'
import { countAct, type LimitedKind, type NetworkKey } from './limiter'
import { networkHash } from './network-hash'
import { lineOf, networkOf } from './network-of'

type Headed = { headers: Headers }

/** The server overwrites whatever a client sends in this header. */
const foundAddress = (request: Headed) => request.headers.get('x-client-address') ?? 'unknown'

/**
 * The client's network as the server found it: what is stored, as keyed hash, with comments, votes and reports. An
 * IPv6 /48 is one: what is held or counted once by network shuts nobody out, so it is taken widely.
 */
export const addressOf = (request: Headed) => networkOf(foundAddress(request))

/**
 * The same as the key of a counter, which refuses and so is taken narrowly: the line, within the budget of its
 * network. Addresses are stored only as keyed hash.
 */
export function networkKey(request: Headed): NetworkKey {
  const found = foundAddress(request)
  const [line, network] = [lineOf(found), networkOf(found)]
  return { line: networkHash(line), network: network === line ? null : networkHash(network) }
}

/**
 * Counts one write of this network, for all instances in Postgres.
 *
 * @returns the refusal with the seconds to wait where it was one too many, else null
 */
export async function limitWrites(
  payload: Payload,
  kind: LimitedKind,
  request: Request,
): Promise<FormRefusal | null> {
  const seconds = await countAct(payload, kind, networkKey(request))
  return seconds === null ? null : new FormRefusal(429, 'tooMany', seconds)
}
