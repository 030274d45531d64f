import { describe, expect, it } from 'vitest'
import { clientAddress } from './client-address'

describe('clientAddress', () => {
  it.each([
    ['ignores the header without proxies', '9.9.9.9', '1.1.1.1', 0, '9.9.9.9'],
    ['takes the last entry behind one proxy', '10.0.0.1', '6.6.6.6, 1.2.3.4', 1, '1.2.3.4'],
    ['takes the second from the right behind two', '10.0.0.1', '6.6.6.6, 1.2.3.4, 10.0.0.2', 2, '1.2.3.4'],
    ['falls back when there are fewer entries than proxies', '10.0.0.1', '1.2.3.4', 2, '10.0.0.1'],
    ['falls back when the entry is no address', '10.0.0.1', 'unknown', 1, '10.0.0.1'],
    ['falls back when the entry is empty', '10.0.0.1', '1.2.3.4,', 1, '10.0.0.1'],
    ['falls back without the header', '10.0.0.1', undefined, 1, '10.0.0.1'],
    ['removes the port of IPv4', '10.0.0.1', '1.2.3.4:5678', 1, '1.2.3.4'],
    ['removes brackets and port of IPv6', '10.0.0.1', '[2001:DB8::1]:443', 1, '2001:db8::1'],
    ['takes plain IPv6', '10.0.0.1', '2001:db8::1', 1, '2001:db8::1'],
    ['unpacks IPv4 in IPv6', '::ffff:127.0.0.1', undefined, 0, '127.0.0.1'],
    ['removes the zone', 'fe80::1%eth0', undefined, 0, 'fe80::1'],
    ['has an answer for a socket without address', undefined, undefined, 0, '0.0.0.0'],
  ])('%s', (_, socket, header, proxies, address) => {
    expect(clientAddress(socket, header, proxies)).toBe(address)
  })
})
