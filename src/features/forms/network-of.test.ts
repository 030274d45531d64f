import { describe, expect, it } from 'vitest'
import { networkOf } from './network-of'

describe('networkOf', () => {
  it('leaves IPv4 as it is', () => {
    expect(networkOf('192.0.2.7')).toBe('192.0.2.7')
  })

  it.each(['2001:db8:1:2::1', '2001:0DB8:0001:0002:ffff::2', '2001:db8:1:2:3:4:5:6'])(
    'puts %s into its /64',
    (address) => expect(networkOf(address)).toBe('2001:db8:1:2::/64'),
  )

  it('tells networks apart', () => {
    expect(networkOf('2001:db8:1:3::1')).not.toBe(networkOf('2001:db8:1:2::1'))
    expect(networkOf('::1')).toBe('0:0:0:0::/64')
  })

  it('gives back what is no address', () => {
    expect(networkOf('unknown')).toBe('unknown')
  })
})
