import { createLocalReq } from 'payload'
import { describe, expect, it } from 'vitest'
import { testPayload } from '@/testing/payload'
import { slugField, slugFrom } from './slug-field'

const hook = slugField('question').hooks?.beforeValidate?.[0]

/** What becomes of a slug when a document with this question is saved. */
async function saved(value: string | undefined, question: string, originalDoc?: object): Promise<unknown> {
  if (!hook) throw new Error('the field has no hook')
  const req = await createLocalReq({}, await testPayload())
  const collection = { slug: 'articles' }
  const args = { value, siblingData: { question }, originalDoc, collection, req }
  return hook(args as unknown as Parameters<typeof hook>[0])
}

describe('the slug', () => {
  it('is made from the title when it is left empty', async () => {
    expect(await saved(undefined, 'Why do I limp?')).toBe('why-do-i-limp')
    expect(await saved('  ', 'Why do I limp?')).toBe('why-do-i-limp')
  })

  it('is what an editor gives', async () => {
    expect(await saved(' Limping ', 'Why do I limp?')).toBe('limping')
  })

  it('follows the title of a draft that was saved while its title was being typed', async () => {
    const draft = { question: 'Why do', slug: 'why-do', _status: 'draft' }
    expect(await saved('why-do', 'Why do I limp?', draft)).toBe('why-do-i-limp')
    expect(await saved(undefined, 'Why do I limp?', draft)).toBe('why-do-i-limp')
    expect(await saved('why-do', '', draft)).toBe('why-do')
  })

  it('stays once an editor gave it, and once readers know it', async () => {
    const given = { question: 'Why do', slug: 'limping', _status: 'draft' }
    expect(await saved('limping', 'Why do I limp?', given)).toBe('limping')
    const live = { question: 'Why do', slug: 'why-do', _status: 'published' }
    expect(await saved('why-do', 'Why do I limp?', live)).toBe('why-do')
    const withdrawn = { ...live, _status: 'draft', publishedAt: '2026-01-01T00:00:00.000Z' }
    expect(await saved('why-do', 'Why do I limp?', withdrawn)).toBe('why-do')
    const withoutDrafts = { question: 'Why do', slug: 'why-do' }
    expect(await saved('why-do', 'Why do I limp?', withoutDrafts)).toBe('why-do')
  })
})

describe('slugFrom', () => {
  it('cuts at a word', () => {
    const longs = Array.from({ length: 17 }, () => 'long')
    expect(slugFrom([...longs, 'longer'].join(' '))).toBe([...longs, 'longer'].join('-'))
    expect(slugFrom([...longs, 'longest'].join(' '))).toBe(longs.join('-'))
  })
})
