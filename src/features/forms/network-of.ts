import { isIPv6 } from 'node:net'

const GROUPS = 8
const NETWORK_GROUPS = 4

/**
 * The network that one subscriber has: an IPv4 address as it is, of an IPv6 address its /64 (RFC 6177), because
 * a single line comes with that many addresses.
 *
 * @param address as the server found it; anything else is given back unchanged
 */
export function networkOf(address: string): string {
  if (!isIPv6(address)) return address
  // The URL parser writes every spelling of an address in the one canonical form (RFC 5952).
  const [head = '', tail] = new URL(`http://[${address}]`).hostname.slice(1, -1).split('::')
  const left = head.split(':').filter(Boolean)
  const right = (tail ?? '').split(':').filter(Boolean)
  const zeros = Array.from({ length: GROUPS - left.length - right.length }, () => '0')
  return `${[...left, ...zeros, ...right].slice(0, NETWORK_GROUPS).join(':')}::/64`
}
