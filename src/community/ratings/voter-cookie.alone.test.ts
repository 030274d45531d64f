import { afterEach, describe, expect, it, vi } from 'vitest'

const SECRET = 'a secret of the tests, long enough for a key'
vi.stubEnv('PAYLOAD_SECRET', SECRET)
const { newVoter, readUnsignedVoter, readVoter, voterCookie } = await import('./voter-cookie')

afterEach(() => {
  vi.unstubAllEnvs()
  vi.resetModules()
})

const asked = (cookie?: string) =>
  new Request('http://localhost/authors/x/rate', { headers: cookie === undefined ? {} : { cookie } })

const VALUE = 'AbCdEfGhIjKlMnOpQrSt-_'
const pairOf = (setCookie: string) => setCookie.split(';')[0] ?? ''
const SIGNED = pairOf(voterCookie(VALUE))

describe('newVoter', () => {
  it('makes 22 characters that differ each time and come back from the cookie', () => {
    const made = Array.from({ length: 50 }, newVoter)
    expect(new Set(made).size).toBe(50)
    for (const value of made) expect(readVoter(asked(pairOf(voterCookie(value))))).toBe(value)
  })
})

describe('readVoter', () => {
  it.each([
    [SIGNED, VALUE],
    [`a=1; ${SIGNED}; b=2`, VALUE],
    [`a=1;${SIGNED}`, VALUE],
    [`${SIGNED}x`, null],
    [SIGNED.slice(0, -1), null],
    [SIGNED.replace('AbC', 'AbD'), null],
    [`voter=${VALUE}.${'A'.repeat(22)}`, null],
    [`voter=${VALUE}`, null],
    [`other-${SIGNED}`, null],
    ['voter=', null],
    ['', null],
  ])('reads %j as %s', (cookie, expected) => {
    expect(readVoter(asked(cookie))).toBe(expected)
  })

  it('is null without cookies', () => {
    expect(readVoter(asked())).toBeNull()
  })
})

describe('readUnsignedVoter', () => {
  it('finds the value of an old cookie and nothing in a signed one', () => {
    expect(readUnsignedVoter(asked(`voter=${VALUE}`))).toBe(VALUE)
    expect(readUnsignedVoter(asked(SIGNED))).toBeNull()
  })
})

describe('voterCookie', () => {
  it('stays in the browser, on the pages it is for, out of reach of scripts', () => {
    const rest = (header: string) => header.slice(header.indexOf(';'))
    expect(rest(voterCookie(VALUE))).toBe('; Path=/authors; Max-Age=34560000; HttpOnly; SameSite=Lax')
    expect(rest(voterCookie(VALUE, '/articles'))).toContain('; Path=/articles;')
  })

  it('travels over https only where readers use https', async () => {
    vi.resetModules()
    vi.stubEnv('PAYLOAD_SECRET', SECRET)
    vi.stubEnv('PUBLIC_URL', 'https://health.example.org')
    const { voterCookie: secured } = await import('./voter-cookie')
    expect(secured(VALUE)).toMatch(/; Secure$/)
  })
})
