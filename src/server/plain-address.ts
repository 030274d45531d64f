import { isIPv4, isIPv6 } from 'node:net'

const GROUPS = 8
/**
 * Prefixes under which an IPv4 address is written as IPv6, and the group at which its two begin: mapped and
 * translated addresses (RFC 4291 2.5.5.2, RFC 2765), NAT64 (RFC 6052) and 6to4 (RFC 3056).
 */
const CARRIES_IPV4: readonly (readonly [prefix: string, at: number])[] = [
  ['0:0:0:0:0:ffff:', 6],
  ['0:0:0:0:ffff:0:', 6],
  ['64:ff9b:0:0:0:0:', 6],
  ['2002:', 1],
]

/**
 * One spelling for one address.
 *
 * @param text an address as a socket or a proxy writes it, also with port, brackets or zone
 * @returns IPv4, or the canonical form of IPv6 (RFC 5952); IPv4 also for the IPv6 forms that carry such an address;
 *   null when it is no address
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

// The URL parser writes every spelling of an address in the one canonical form.
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
