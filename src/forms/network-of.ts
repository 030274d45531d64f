import { isIPv6 } from 'node:net'
import { groupsOf, plainAddress } from '@/server/plain-address'

const LINE_GROUPS = 4
const SITE_GROUPS = 3

const prefixOf = (address: string, groups: number) =>
  `${groupsOf(address).slice(0, groups).join(':')}::/${groups * 16}`

/**
 * The line of one subscriber: an IPv4 address as is, an IPv6 address's /64 (RFC 6177), because a single line has
 * that many addresses.
 *
 * @param address as determined by the server; an invalid address is returned unchanged
 */
export function lineOf(address: string): string {
  const plain = plainAddress(address) ?? address
  return isIPv6(plain) ? prefixOf(plain, LINE_GROUPS) : plain
}

/**
 * The network of one site: an IPv4 address as is, an IPv6 address's /48, because a rented server or business line
 * gets that many addresses (RFC 6177), and with them 65,536 lines.
 *
 * @param address as determined by the server, or a line from `lineOf`; anything else is returned unchanged
 */
export function networkOf(address: string): string {
  const plain = plainAddress(address.replace(/\/64$/, '')) ?? address
  return isIPv6(plain) ? prefixOf(plain, SITE_GROUPS) : plain
}
