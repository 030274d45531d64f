import type { Payload } from 'payload'
import { beforeAll, describe, expect, it } from 'vitest'
import type { Article } from '@/payload-types'
import { testPayload } from '@/testing/payload'

let payload: Payload
beforeAll(async () => {
  payload = await testPayload()
})

/** What automatic saving sends for a new article: a draft with the first words of its title. */
const beginDraft = (question: string) =>
  payload.create({ collection: 'articles', data: { question, language: 'en' } as Article, draft: true })

describe('two people who begin with the same words', () => {
  it('both get an address of their own, which then follows the title', async () => {
    const words = `When does begun ${Date.now()}`
    const first = await beginDraft(words)
    const second = await beginDraft(words)
    expect(second.slug).toBe(`${first.slug}-2`)
    const goneOn = await payload.update({
      collection: 'articles',
      id: second.id,
      data: { question: `${words} end?` },
      draft: true,
    })
    expect(goneOn.slug).toBe(`${first.slug}-end`)
    const unchanged = await payload.update({
      collection: 'articles',
      id: first.id,
      data: { summary: 'A word.' },
      draft: true,
    })
    expect(unchanged.slug).toBe(first.slug)
  })
})
