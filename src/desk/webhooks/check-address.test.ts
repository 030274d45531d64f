import { describe, expect, it } from 'vitest'
import { checkAddress, isPublicAddress } from './check-address'

const check = (address: string, allowsInside = false) => {
  const result = checkAddress(address, { self: 'https://health.example.org', allowsInside })
  return result instanceof URL ? 'fine' : result
}

describe('isPublicAddress', () => {
  it.each([
    '0.0.0.0',
    '10.1.2.3',
    '100.64.0.1',
    '127.0.0.1',
    '127.255.0.9',
    '169.254.169.254',
    '172.16.0.1',
    '172.31.255.255',
    '192.168.1.1',
    '198.18.0.1',
    '224.0.0.1',
    '255.255.255.255',
    '::',
    '::1',
    '::ffff:127.0.0.1',
    '::ffff:8.8.8.8',
    '::ffff:a00:1',
    '64:ff9b::7f00:1',
    'fc00::1',
    'fd00:ec2::254',
    'fe80::1',
    'ff02::1',
    '2001::1',
    '2001:db8::1',
    '2002:7f00:1::1',
    'no address',
  ])('%s is not', (ip) => expect(isPublicAddress(ip)).toBe(false))

  it.each(['8.8.8.8', '172.32.0.1', '100.128.0.1', '192.0.1.1', '2606:4700::1111', '2a00:1450::1'])(
    '%s is',
    (ip) => expect(isPublicAddress(ip)).toBe(true),
  )
})

describe('checkAddress', () => {
  it.each([
    ['not a url', 'noUrl'],
    ['http://hooks.example.com/', 'noHttps'],
    ['ftp://hooks.example.com/', 'noHttps'],
    ['https://me:secret@hooks.example.com/', 'credentials'],
    ['https://hooks.example.com:22/', 'port'],
    ['https://hooks.example.com:5432/', 'port'],
    ['https://127.0.0.1/', 'inside'],
    ['https://0x7f.1/', 'inside'],
    ['https://2130706433/', 'inside'],
    ['https://0/', 'inside'],
    ['https://[::1]/', 'inside'],
    ['https://[::ffff:10.0.0.1]/', 'inside'],
    ['https://169.254.169.254/latest/meta-data', 'inside'],
    ['https://localhost/', 'inside'],
    ['https://db.localhost./', 'inside'],
    ['https://metadata.google.internal/', 'inside'],
    ['https://health.example.org/hook', 'self'],
  ])('%s: %s', (address, wrong) => expect(check(address)).toBe(wrong))

  it('takes a public https address, and others only where that is allowed', () => {
    expect(check('https://hooks.example.com/in?to=1')).toBe('fine')
    expect(check('https://hooks.example.com:443/')).toBe('fine')
    expect(check('http://127.0.0.1:9000/', true)).toBe('fine')
    expect(check('https://me:secret@127.0.0.1/', true)).toBe('credentials')
  })
})
