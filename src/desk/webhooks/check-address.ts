import { BlockList, isIP } from 'node:net'

/** What of IPv4 is not the public internet (IANA's special-purpose registry, multicast, reserved). */
const NOT_PUBLIC_4 = [
  ['0.0.0.0', 8],
  ['10.0.0.0', 8],
  ['100.64.0.0', 10],
  ['127.0.0.0', 8],
  ['169.254.0.0', 16],
  ['172.16.0.0', 12],
  ['192.0.0.0', 24],
  ['192.0.2.0', 24],
  ['192.88.99.0', 24],
  ['192.168.0.0', 16],
  ['198.18.0.0', 15],
  ['198.51.100.0', 24],
  ['203.0.113.0', 24],
  ['224.0.0.0', 3],
] as const

/** Within 2000::/3: protocol assignments such as Teredo, documentation, 6to4, which lead elsewhere. */
const NOT_PUBLIC_6 = [
  ['2001::', 23],
  ['2001:db8::', 32],
  ['2002::', 16],
  ['3fff::', 20],
] as const

const listOf = (networks: readonly (readonly [string, number])[], family: 'ipv4' | 'ipv6') => {
  const list = new BlockList()
  for (const [net, prefix] of networks) list.addSubnet(net, prefix, family)
  return list
}

const refused4 = listOf(NOT_PUBLIC_4, 'ipv4')
const refused6 = listOf(NOT_PUBLIC_6, 'ipv6')
/** The only part of IPv6 that is assigned to the internet; mapped, local and translated addresses are outside. */
const global6 = listOf([['2000::', 3]], 'ipv6')

/** Whether an IP address is one of the public internet, and not of this machine or the network around it. */
export function isPublicAddress(ip: string): boolean {
  const family = isIP(ip)
  if (family === 4) return !refused4.check(ip, 'ipv4')
  return family === 6 && global6.check(ip, 'ipv6') && !refused6.check(ip, 'ipv6')
}

/** Why an address cannot be a webhook's. */
export type WrongAddress = 'noUrl' | 'noHttps' | 'credentials' | 'port' | 'inside' | 'self'

type Rules = {
  /** The site's own URL: a hook to itself could go round in circles. */
  self: string
  /** Whether this machine and its network may be called, in development and tests. */
  allowsInside: boolean
}

/**
 * Checks what can be said of an address without asking for its name; the name is resolved when a hook is sent.
 *
 * @returns the URL, or what is wrong
 */
export function checkAddress(text: string, { self, allowsInside }: Rules): URL | WrongAddress {
  if (!URL.canParse(text)) return 'noUrl'
  const url = new URL(text)
  if (url.username !== '' || url.password !== '') return 'credentials'
  if (url.protocol !== 'https:' && !(allowsInside && url.protocol === 'http:')) return 'noHttps'
  if (url.origin === new URL(self).origin) return 'self'
  if (allowsInside) return url
  if (url.port !== '') return 'port'
  const host = hostOf(url)
  if (isIP(host) !== 0 && !isPublicAddress(host)) return 'inside'
  return /(?:^|\.)(?:localhost|local|internal)\.?$/.test(host) ? 'inside' : url
}

/** The host without the brackets of IPv6. */
export const hostOf = (url: URL): string => url.hostname.replace(/^\[|\]$/g, '')
