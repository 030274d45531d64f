import { describe, expect, it } from 'vitest'
import { lineOf, networkOf } from './network-of'

describe('lineOf', () => {
  it.each(['2001:db8:1:2::1', '2001:0DB8:0001:0002:ffff::2', '2001:db8:1:2:3:4:5:6%eth0'])(
    'puts %s into its /64',
    (address) => expect(lineOf(address)).toBe('2001:db8:1:2::/64'),
  )

  it('tells lines apart', () => {
    expect(lineOf('2001:db8:1:3::1')).not.toBe(lineOf('2001:db8:1:2::1'))
    expect(lineOf('::1')).toBe('0:0:0:0::/64')
  })
})

describe('networkOf', () => {
  it.each(['2001:db8:1:2::1', '2001:0DB8:0001:ffff::2', '2001:db8:1::', '2001:db8:1:2::/64'])(
    'puts %s into its /48',
    (address) => expect(networkOf(address)).toBe('2001:db8:1::/48'),
  )

  it('tells networks apart', () => {
    expect(networkOf('2001:db8:2::1')).not.toBe(networkOf('2001:db8:1::1'))
    expect(networkOf('192.0.2.8')).not.toBe(networkOf('192.0.2.7'))
  })
})

describe.each([
  ['lineOf', lineOf],
  ['networkOf', networkOf],
])('%s', (_, of) => {
  it.each(['192.0.2.7', '::ffff:192.0.2.7', '::FFFF:c000:0207', '64:ff9b::c000:207'])(
    'takes %s for the one IPv4 address',
    (address) => expect(of(address)).toBe('192.0.2.7'),
  )

  it('gives back what is no address', () => expect(of('unknown')).toBe('unknown'))
})
