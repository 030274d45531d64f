import { isIPv4, isIPv6 } from 'node:net'

const GROUPS = 8
/**
 * Prefixes of IPv6 addresses that embed an IPv4 address, and the group at which it begins: mapped and translated
 * addresses (RFC 4291 2.5.5.2, RFC 2765), NAT64 (RFC 6052) and 6to4 (RFC 3056).
 */
const CARRIES_IPV4: readonly (readonly [prefix: string, at: number])[] = [
  ['0:0:0:0:0:ffff:', 6],
  ['0:0:0:0:ffff:0:', 6],
  ['64:ff9b:0:0:0:0:', 6],
  ['2002:', 1],
]

/**
 * The canonical form of an IP address.
 *
 * @param text an address as a socket or a proxy writes it, also with port, brackets or zone
 * @returns IPv4, or canonical IPv6 (RFC 5952); IPv4 also for IPv6 forms that embed one; null if it is not an IP
 * address
 */
export function plainAddress(text: string): string | null {
  const bare = text
    .trim()
    .replace(/^\[([^\]]+)\](?::\d+)?$/, '$1')
    .replace(/^(\d+(?:\.\d+){3}):\d+$/, '$1')
    .replace(/%.*$/, '')
  if (isIPv4(bare)) return bare
  if (!isIPv6(bare)) return null
  const groups = groupsOf(bare)
  const carrier = CARRIES_IPV4.find(([prefix]) => `${groups.join(':')}:`.startsWith(prefix))
  return carrier ? ipv4Of(groups.slice(carrier[1], carrier[1] + 2)) : canonical(bare)
}

// The URL parser canonicalises every notation of an address.
const canonical = (address: string) => new URL(`http://[${address}]`).hostname.slice(1, -1)

/** The eight groups of a valid IPv6 address, in lower case without leading zeros. */
export function groupsOf(address: string): string[] {
  const [head = '', tail] = canonical(address).split('::')
  const left = head.split(':').filter(Boolean)
  const right = (tail ?? '').split(':').filter(Boolean)
  const zeros = Array.from({ length: GROUPS - left.length - right.length }, () => '0')
  return [...left, ...zeros, ...right]
}

const ipv4Of = (groups: string[]) =>
  groups
    .map((group) => Number.parseInt(group, 16))
    .flatMap((group) => [group >> 8, group & 0xff])
    .join('.')
