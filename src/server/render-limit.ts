import { RateLimiterMemory, RateLimiterRes } from 'rate-limiter-flexible'
import { lineOf, networkOf } from '@/forms/network-of'
import type { HeaderList } from './page-headers'

const SECONDS = 60
/** The limit of an IPv6 network as a multiple of the limit of one line, as in forms/limiter.ts. */
const NETWORK_TIMES = 4

/** Headers for the answer, and the seconds to wait if the limit is exceeded. */
export type Taken = { headers: HeaderList; waitSeconds: number | null }

/**
 * Limits the answers that are rendered for one client. In the memory of this instance: what it guards is this
 * instance's computing time, a read must not wait for a write to the database, and no address is stored anywhere.
 *
 * @param perMinute for one line; an IPv6 network has four times as many
 */
export function createRenderLimit(perMinute: number): (address: string) => Promise<Taken> {
  const limiter = (times: number) =>
    new RateLimiterMemory({ points: times * perMinute, duration: SECONDS, keyPrefix: `${times}` })
  const lines = limiter(1)
  const networks = limiter(NETWORK_TIMES)
  const policy = ['RateLimit-Policy', `"render";q=${perMinute};w=${SECONDS}`]

  return async (address) => {
    const [line, network] = [lineOf(address), networkOf(address)]
    try {
      const taken = await lines.consume(line)
      // The line first: what it is refused is not charged to its network.
      if (line !== network) await networks.consume(network)
      return { headers: [...policy, ...state(taken)], waitSeconds: null }
    } catch (refusal) {
      if (!(refusal instanceof RateLimiterRes)) throw refusal
      const waitSeconds = Math.max(1, Math.ceil(refusal.msBeforeNext / 1000))
      return { headers: [...policy, ...state(refusal)], waitSeconds }
    }
  }
}

/** draft-ietf-httpapi-ratelimit-headers: what is left, and the seconds until the window ends. */
const state = ({ remainingPoints, msBeforeNext }: RateLimiterRes): HeaderList => [
  'RateLimit',
  `"render";r=${Math.max(0, remainingPoints)};t=${Math.ceil(msBeforeNext / 1000)}`,
]
