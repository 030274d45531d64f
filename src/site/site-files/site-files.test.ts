import { describe, expect, it } from 'vitest'
import { sharp } from '@/drawing/sharp'
import { site } from '@/parts/fixtures/site'
import type { Context } from '@/site/answers/answer'
import { isEmptyOrWeb, linesOf } from '@/site/settings/web-addresses'
import { findSiteFile } from './answer-site-file'
import { iconIco, iconPng, iconSvg } from './draw-icon'
import { securityText } from './security-text'

describe('the icons', () => {
  it('are a real ICO of three pictures', async () => {
    const ico = await iconIco()
    expect([ico.readUInt16LE(0), ico.readUInt16LE(2), ico.readUInt16LE(4)]).toEqual([0, 1, 3])
    for (const [index, side] of [16, 32, 48].entries()) {
      const at = 6 + 16 * index
      const [length, place] = [ico.readUInt32LE(at + 8), ico.readUInt32LE(at + 12)]
      expect(ico.readUInt8(at)).toBe(side)
      const picture = await sharp(ico.subarray(place, place + length)).metadata()
      expect(picture).toMatchObject({ format: 'png', width: side, height: side })
    }
  })

  it('have a ground where a system shows no holes, and the mark in the safe part of a maskable one', async () => {
    for (const [kind, side] of [
      ['tile', 180],
      ['maskable', 512],
    ] as const) {
      const { data, info } = await sharp(await iconPng(kind, side))
        .ensureAlpha()
        .raw()
        .toBuffer({ resolveWithObject: true })
      expect([info.width, info.height]).toEqual([side, side])
      const pixel = (x: number, y: number) => [...data.subarray((y * side + x) * 4, (y * side + x) * 4 + 4)]
      expect(pixel(0, 0)).toEqual([11, 93, 102, 255])
      if (kind !== 'maskable') continue
      const outside = Math.round(side * 0.12)
      for (let x = 0; x < side; x += 16) expect(pixel(x, outside)).toEqual([11, 93, 102, 255])
    }
    expect(iconSvg()).toMatch(/^<svg xmlns="http:\/\/www\.w3\.org\/2000\/svg" viewBox="0 0 32 32">/)
  })
})

describe('what browsers and tools ask every site for', () => {
  const ask = (path: string, about = {}) =>
    findSiteFile({ site: { ...site, ...about } } as unknown as Context, path)

  it.each([
    ['/favicon.ico', 'image/x-icon'],
    ['/icon.svg', 'image/svg+xml'],
    ['/apple-touch-icon.png', 'image/png'],
    ['/icon-144.png', 'image/png'],
    ['/icon-192.png', 'image/png'],
    ['/icon-512.png', 'image/png'],
    ['/icon-maskable-512.png', 'image/png'],
    ['/manifest.webmanifest', 'application/manifest+json'],
  ])('%s is there, as %s', async (path, type) => {
    const found = await ask(path)
    expect([found?.status, found?.headers.get('content-type')]).toEqual([200, type])
    expect((await found?.arrayBuffer())?.byteLength).toBeGreaterThan(100)
  })

  it('leads to where a password is changed, and to a contact where one is named', async () => {
    const changing = await ask('/.well-known/change-password')
    expect([changing?.status, changing?.headers.get('location')]).toEqual([302, '/admin/account'])
    expect(await ask('/.well-known/security.txt', { securityContact: null })).toBeNull()
    const security = await ask('/.well-known/security.txt', { securityContact: 'security@s.example' })
    expect(await security?.text()).toContain('Contact: mailto:security@s.example')
    expect(await ask('/.well-known/other')).toBeNull()
  })
})

describe('security.txt', () => {
  const now = new Date('2026-11-26T17:00:00.000Z')
  const of = (securityContact: string | null) =>
    securityText({ url: 'https://s.example', securityContact }, now)

  it('has a contact, an end within a year and its own address; without a contact there is none', () => {
    expect(of('security@s.example')).toMatch(
      /^Contact: mailto:security@s\.example\nExpires: 2027-05-25T00:00:00\.000Z\nPreferred-Languages: en, es\nCanonical: https:\/\/s\.example\/\.well-known\/security\.txt\n$/,
    )
    expect(of('mailto:a@b.example')).toContain('Contact: mailto:a@b.example\n')
    expect(of('https://s.example/report')).toContain('Contact: https://s.example/report\n')
    expect(of(null)).toBeNull()
  })
})

it.each([
  ['https://a.example/x', true],
  ['', true],
  [null, true],
  ['http://a.example/', false],
  ['javascript:alert(1)', false],
  ['https://a.example/\nContact: mailto:x@y', false],
  ['a', false],
])('an address in the settings: %s', (value, isGood) => expect(isEmptyOrWeb(value)).toBe(isGood))

it('reads lines without blanks', () => expect(linesOf(' a \n\n b')).toEqual(['a', 'b']))
