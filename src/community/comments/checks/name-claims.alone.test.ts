import unhomoglyph from 'unhomoglyph'
import { describe, expect, it, vi } from 'vitest'
import { claimOf } from './name-claims'
import { claimingNames, honestNames } from './testing/labelled/names'

vi.mock('unhomoglyph', async (original) => ({
  default: vi.fn((await original<{ default: typeof unhomoglyph }>()).default),
}))

const known = { siteName: 'Symptom Database', people: ['Dr. Ana Ruiz Peña', 'Robin'] }

const findings = {
  site: ['namedAsSite'],
  person: ['namedAsPerson', 'Dr. Ana Ruiz Peña'],
  role: ['namedAsRole'],
  title: ['namedAsClinician'],
}

describe('claimOf', () => {
  it.each(Object.entries(claimingNames).flatMap(([kind, names]) => names.map((name) => [name, kind])))(
    'sees that %j claims: %s',
    (name, kind) => expect(claimOf(name ?? '', known)).toEqual(findings[kind as keyof typeof findings]),
  )

  it.each(honestNames)('lets %j be', (name) => expect(claimOf(name, known)).toBeNull())

  it('has an answer for names without a letter, and for a site without a name', () => {
    for (const name of ['', ' ', '\u200b', '???', '42']) {
      expect(claimOf(name, { siteName: '', people: ['', 'Dr.'] })).toBeNull()
    }
  })

  it('folds the names of the site’s people once, however many they are, and not with every comment', () => {
    const people = Array.from({ length: 20_000 }, (_, at) => `Person Number${at} Somebody`)
    expect(claimOf('Robin', { siteName: 'Any', people })).toBeNull()
    vi.mocked(unhomoglyph).mockClear()
    expect(claimOf('Another', { siteName: 'Any', people })).toBeNull()
    expect(vi.mocked(unhomoglyph).mock.calls.length).toBeLessThan(10)
  })
})
