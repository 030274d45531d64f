import { describe, expect, it } from 'vitest'
import { addressKey, pictureKey, redirectPath, withoutSize } from './addresses'

describe('addressKey', () => {
  it.each([
    ['https://www.old.example.org/2020/knee/', 'old.example.org/2020/knee'],
    ['http://old.example.org/2020/knee?utm_source=x#more', 'old.example.org/2020/knee'],
    ['https://old.example.org/?p=12', 'old.example.org?p=12'],
    ['https://old.example.org', 'old.example.org'],
    ['mailto:a@example.org', null],
    ['not an address', null],
  ])('%s', (address, key) => {
    expect(addressKey(address)).toBe(key)
  })
})

it('a picture has one key, in whatever size and from whatever host of WordPress’ network', () => {
  for (const url of [
    'https://x.files.wordpress.com/2008/06/knee.jpg?w=604',
    'https://i0.wp.com/x.files.wordpress.com/2008/06/knee-300x200.jpg?ssl=1',
  ])
    expect(pictureKey(url)).toBe('/2008/06/knee.jpg')
  expect(pictureKey('https://i0.wp.com/knee.jpg')).toBe('/knee.jpg')
  expect(pictureKey('no address')).toBeNull()
})

describe('redirectPath', () => {
  it.each([
    ['https://old.example.org/2020/knee/', '/2020/knee'],
    ['https://old.example.org/ärzte/', '/%C3%A4rzte'],
    ['https://old.example.org/?p=12', null],
    ['https://old.example.org/', null],
    ['https://old.example.org//evil.example.net/', null],
    [`https://old.example.org/${'x'.repeat(600)}`, null],
  ])('%s', (address, path) => {
    expect(redirectPath(address)).toBe(path)
  })
})

it('finds a picture by the name of its smaller copies', () => {
  expect(withoutSize('/u/knee-300x200.jpg')).toBe('/u/knee.jpg')
  expect(withoutSize('/u/knee-scaled.jpg')).toBe('/u/knee.jpg')
  expect(withoutSize('/u/room-12x14-plan.png')).toBe('/u/room-12x14-plan.png')
})
