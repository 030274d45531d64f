import { lookup } from 'node:dns/promises'
import { isIP, type LookupFunction } from 'node:net'
import { isPublicAddress } from '@/desk/webhooks/check-address'

export type Place = { address: string; family: number }

/**
 * Asks for a name once, for a connection to that very address. All of a name's addresses have to be public: a mixed name
 * is a trap or a mistake.
 */
export async function findPlace(
  host: string,
  { allowsInside }: { allowsInside: boolean },
): Promise<Place | 'inside' | 'unknown'> {
  const family = isIP(host)
  const found = family ? [{ address: host, family }] : await lookup(host, { all: true }).catch(() => [])
  const [first] = found
  if (!first) return 'unknown'
  return allowsInside || found.every(({ address }) => isPublicAddress(address)) ? first : 'inside'
}

/** The system's resolver cannot be aborted, only left. */
export const within = <T>(signal: AbortSignal, work: Promise<T>): Promise<T> =>
  Promise.race([
    work,
    new Promise<never>((_, reject) => {
      signal.addEventListener('abort', () => reject(signal.reason), { once: true })
    }),
  ])

/** Answers a connection that asks for the name again with the place that was checked. */
export const lookupOf =
  ({ address, family }: Place): LookupFunction =>
  (_host, options, found) =>
    options.all ? found(null, [{ address, family }]) : found(null, address, family)
