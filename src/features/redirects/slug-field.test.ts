import { describe, expect, it } from 'vitest'
import { slugField, slugFrom } from './slug-field'

const hook = slugField('question').hooks?.beforeValidate?.[0]

/** What becomes of a slug when a document with this question is saved. */
function saved(value: string | undefined, question: string, originalDoc?: object): unknown {
  if (!hook) throw new Error('the field has no hook')
  return hook({ value, siblingData: { question }, originalDoc } as unknown as Parameters<typeof hook>[0])
}

describe('the slug', () => {
  it('is made from the title when it is left empty', () => {
    expect(saved(undefined, 'Why do I limp?')).toBe('why-do-i-limp')
    expect(saved('  ', 'Why do I limp?')).toBe('why-do-i-limp')
  })

  it('is what an editor gives', () => {
    expect(saved(' Limping ', 'Why do I limp?')).toBe('limping')
  })

  it('follows the title of a draft that was saved while its title was being typed', () => {
    const draft = { question: 'Why do', slug: 'why-do', _status: 'draft' }
    expect(saved('why-do', 'Why do I limp?', draft)).toBe('why-do-i-limp')
    expect(saved(undefined, 'Why do I limp?', draft)).toBe('why-do-i-limp')
    expect(saved('why-do', '', draft)).toBe('why-do')
  })

  it('stays once an editor gave it, and once readers know it', () => {
    const given = { question: 'Why do', slug: 'limping', _status: 'draft' }
    expect(saved('limping', 'Why do I limp?', given)).toBe('limping')
    const live = { question: 'Why do', slug: 'why-do', _status: 'published' }
    expect(saved('why-do', 'Why do I limp?', live)).toBe('why-do')
    const withdrawn = { ...live, _status: 'draft', publishedAt: '2026-01-01T00:00:00.000Z' }
    expect(saved('why-do', 'Why do I limp?', withdrawn)).toBe('why-do')
    const withoutDrafts = { question: 'Why do', slug: 'why-do' }
    expect(saved('why-do', 'Why do I limp?', withoutDrafts)).toBe('why-do')
  })
})

describe('slugFrom', () => {
  it('cuts at a word', () => {
    const longs = Array.from({ length: 18 }, () => 'long')
    expect(slugFrom([...longs, 'longer'].join(' '))).toBe([...longs, 'longer'].join('-'))
    expect(slugFrom([...longs, 'longest'].join(' '))).toBe(longs.join('-'))
  })
})
