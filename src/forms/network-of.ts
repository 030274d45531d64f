import { isIPv6 } from 'node:net'
import { groupsOf, plainAddress } from '@/server/plain-address'

const LINE_GROUPS = 4
const SITE_GROUPS = 3

const prefixOf = (address: string, groups: number) =>
  `${groupsOf(address).slice(0, groups).join(':')}::/${groups * 16}`

/**
 * The line that one subscriber has: an IPv4 address as it is, of an IPv6 address its /64 (RFC 6177), because a
 * single line comes with that many addresses.
 *
 * @param address as the server found it; what is no address is given back unchanged
 */
export function lineOf(address: string): string {
  const plain = plainAddress(address) ?? address
  return isIPv6(plain) ? prefixOf(plain, LINE_GROUPS) : plain
}

/**
 * The network that one site has: an IPv4 address as it is, of an IPv6 address its /48, because whoever rents a server
 * or a business line gets that many (RFC 6177), and with them 65,536 lines.
 *
 * @param address as the server found it, or a line of `lineOf`; what is neither is given back unchanged
 */
export function networkOf(address: string): string {
  const plain = plainAddress(address.replace(/\/64$/, '')) ?? address
  return isIPv6(plain) ? prefixOf(plain, SITE_GROUPS) : plain
}
