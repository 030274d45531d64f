import { afterEach, describe, expect, it, vi } from 'vitest'
import { newVoter, readVoter, voterCookie } from './voter-cookie'

afterEach(() => {
  vi.unstubAllEnvs()
  vi.resetModules()
})

const asked = (cookie?: string) =>
  new Request('http://localhost/authors/x/rate', { headers: cookie === undefined ? {} : { cookie } })

const VALUE = 'AbCdEfGhIjKlMnOpQrSt-_'

describe('newVoter', () => {
  it('makes 22 characters that differ each time', () => {
    const made = Array.from({ length: 50 }, newVoter)
    expect(new Set(made).size).toBe(50)
    for (const value of made) expect(readVoter(asked(`voter=${value}`))).toBe(value)
  })
})

describe('readVoter', () => {
  it.each([
    [`voter=${VALUE}`, VALUE],
    [`a=1; voter=${VALUE}; b=2`, VALUE],
    [`a=1;voter=${VALUE}`, VALUE],
    [`voter=${VALUE}x`, null],
    [`voter=${VALUE.slice(1)}`, null],
    [`voter=${VALUE.slice(1)}'`, null],
    [`other-voter=${VALUE}`, null],
    ['voter=', null],
    ['', null],
  ])('reads %j as %s', (cookie, expected) => {
    expect(readVoter(asked(cookie))).toBe(expected)
  })

  it('is null without cookies', () => {
    expect(readVoter(asked())).toBeNull()
  })
})

describe('voterCookie', () => {
  it('stays in the browser, on the authors’ pages, out of reach of scripts', () => {
    expect(voterCookie(VALUE)).toBe(`voter=${VALUE}; Path=/authors; Max-Age=34560000; HttpOnly; SameSite=Lax`)
  })

  it('travels over https only where readers use https', async () => {
    vi.resetModules()
    vi.stubEnv('PUBLIC_URL', 'https://health.example.org')
    const { voterCookie: secured } = await import('./voter-cookie')
    expect(secured(VALUE)).toMatch(/; Secure$/)
  })
})
