import { plainAddress } from './plain-address'

/** The header in which Next's handlers get the client's address; clients' own values are removed. */
export const CLIENT_ADDRESS_HEADER = 'x-client-address'

/**
 * The client's IP address, as reported by our trusted proxies.
 *
 * Each proxy appends the address that connected to it, so with N proxies the N-th entry from the right is the
 * client, and everything left of it is claimed by the client.
 *
 * @param socketAddress the peer address of the connection
 * @param forwardedFor `X-Forwarded-For` as sent
 * @param trustedProxies the number of our proxies in front of us; 0: the header is ignored
 * @returns an IPv4 or IPv6 address; the socket's if the header has no valid one at that position
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
