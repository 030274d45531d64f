import { describe, expect, it } from 'vitest'
import { plainAddress } from './plain-address'

describe('plainAddress', () => {
  it.each([
    '::ffff:1.2.3.4',
    '::FFFF:1.2.3.4',
    '::ffff:0102:0304',
    '0:0:0:0:0:ffff:0102:0304',
    '0000:0000:0000:0000:0000:FFFF:1.2.3.4',
    '::ffff:102:304%eth0',
    '[::ffff:102:304]:443',
    '::ffff:0:102:304',
    '64:ff9b::1.2.3.4',
    '64:FF9B:0:0:0:0:102:304',
    '2002:102:304::1',
    '2002:0102:0304:ffff:1:2:3:4',
    '1.2.3.4:80',
  ])('finds the IPv4 address of %s', (text) => expect(plainAddress(text)).toBe('1.2.3.4'))

  it.each([
    ['2001:0DB8::0001', '2001:db8::1'],
    ['fe80::1%eth0', 'fe80::1'],
    ['::', '::'],
    ['::1', '::1'],
    // For a network-specific prefix, nobody outside knows the position of the IPv4 address (RFC 8215).
    ['64:ff9b:1::102:304', '64:ff9b:1::102:304'],
  ])('writes %s as %s', (text, plain) => expect(plainAddress(text)).toBe(plain))

  it.each(['', 'unknown', '1.2.3', '1.2.3.4.5', '::g', '1:2:3', '%eth0'])('takes %j for none', (text) =>
    expect(plainAddress(text)).toBeNull(),
  )
})
