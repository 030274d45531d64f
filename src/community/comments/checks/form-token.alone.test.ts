import { describe, expect, it, vi } from 'vitest'

vi.mock('@/env', () => ({ env: { PAYLOAD_SECRET: 'a secret of the tests' } }))
const { issueFormToken, readFormToken } = await import('./form-token')

const issued = new Date('2026-11-23T10:00:00Z')
const later = (seconds: number) => new Date(issued.getTime() + seconds * 1000)

describe('a form token', () => {
  const token = issueFormToken(7, issued)

  it('says how old the form is, up to a day', () => {
    expect(token).toMatch(/^[\w-]+\.[\w-]{22}\.[\w-]{43}$/)
    expect(readFormToken(token, 7, later(0))).toEqual({ ok: true, ageSeconds: 0 })
    expect(readFormToken(token, 7, later(24 * 3600))).toEqual({ ok: true, ageSeconds: 86_400 })
    expect(readFormToken(token, 7, later(24 * 3600 + 1))).toEqual({ ok: false, reason: 'expired' })
  })

  it('serves its own article only and cannot be made younger', () => {
    expect(readFormToken(token, 8, later(9))).toEqual({ ok: false, reason: 'forged' })
    const [, random, signature] = token.split('.')
    const moved = `${Math.floor(later(90).getTime() / 1000).toString(36)}.${random}.${signature}`
    expect(readFormToken(moved, 7, later(99))).toEqual({ ok: false, reason: 'forged' })
    expect(readFormToken(token, 7, later(-60))).toEqual({ ok: false, reason: 'forged' })
  })

  it('refuses what is none', () => {
    for (const given of ['', 'x', 'a.b.c', `${token}x`, '\0', token.repeat(1000)]) {
      expect(readFormToken(given, 7, later(9))).toEqual({ ok: false, reason: 'malformed' })
    }
  })

  it('is different each time', () => {
    expect(issueFormToken(7, issued)).not.toBe(token)
  })
})
