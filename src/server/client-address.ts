import { plainAddress } from './plain-address'

/** The header in which Next's handlers find the client's address; what a client sends in it is removed. */
export const CLIENT_ADDRESS_HEADER = 'x-client-address'

/**
 * The address of the client, seen through exactly the proxies that we run.
 *
 * Each proxy appends the address that connected to it, so with N proxies the N-th entry from the right is the
 * client and everything left of it is only claimed by the client.
 *
 * @param socketAddress who is connected to us
 * @param forwardedFor `X-Forwarded-For` as sent
 * @param trustedProxies how many proxies of ours stand before us; 0: the header is ignored
 * @returns an IPv4 or IPv6 address; the socket's when the header does not hold a valid one at that place
 */
export function clientAddress(
  socketAddress: string | undefined,
  forwardedFor: string | undefined,
  trustedProxies: number,
): string {
  const direct = plainAddress(socketAddress ?? '') ?? '0.0.0.0'
  if (trustedProxies === 0 || !forwardedFor) return direct
  const entry = forwardedFor.split(',').at(-trustedProxies)
  return plainAddress(entry ?? '') ?? direct
}
