import { randomUUID } from 'node:crypto'
import type { Payload } from 'payload'
import { beforeAll, describe, expect, it } from 'vitest'
import type { Article } from '@/payload-types'
import { bodyOf, makeAuthor } from '@/testing/factories'
import { testPayload } from '@/testing/payload'
import { slugFrom } from './slug-field'

let payload: Payload
let author: number
beforeAll(async () => {
  payload = await testPayload()
  author = (await makeAuthor(payload)).id
})

/** What autosave sends for a new article: a draft with the first words of its title. */
const begin = (question: string, more: Partial<Article> = {}) =>
  payload.create({
    collection: 'articles',
    data: { question, language: 'en', ...more } as Article,
    draft: true,
  })

const publish = (id: number, data: Partial<Article>) =>
  payload.update({
    collection: 'articles',
    id,
    data: { body: bodyOf('Words.'), authors: [author], ...data, _status: 'published' },
  })

describe('the address of an article', () => {
  it('is made from its title when it becomes public, whatever was typed first', async () => {
    const id = randomUUID().slice(0, 8)
    const draft = await begin('Why')
    expect(draft.slug ?? null).toBeNull()
    // The form sends its current value: an empty slug.
    const live = await publish(draft.id, { question: `Why do I limp ${id}?`, slug: '' })
    expect(live.slug).toBe(`why-do-i-limp-${id}`)
    const renamed = await publish(draft.id, { question: `Why am I limping ${id}?` })
    expect(renamed.slug).toBe(live.slug)
  })

  it('is what an editor gave, in a draft too', async () => {
    const id = randomUUID().slice(0, 8)
    const draft = await begin('Why do I limp?', { slug: ` Limping-${id} ` })
    expect(draft.slug).toBe(`limping-${id}`)
    expect((await publish(draft.id, {})).slug).toBe(`limping-${id}`)
  })

  it('gets a number where another article has it', async () => {
    const question = `Why do I limp ${randomUUID().slice(0, 8)}?`
    const [first, second] = [await begin(question), await begin(question)]
    const slug = (await publish(first.id, {})).slug
    expect((await publish(second.id, {})).slug).toBe(`${slug}-2`)
    expect((await publish(second.id, { summary: 'A word.' })).slug).toBe(`${slug}-2`)
  })

  it.each(['头痛怎么办？', 'ปวดหัวทำอย่างไร', 'מה גורם לכאב ראש?', '😀🤕', '؟؟'])(
    'is made for %j, approved before or not',
    async (question) => {
      const [first, second] = [await begin(question), await begin(question)]
      const live = await publish(first.id, {})
      expect(live.slug).toMatch(/^[a-z0-9]+(?:-[a-z0-9]+)*$/)
      const other = await publish(second.id, {})
      expect(other.slug).toMatch(/^[a-z0-9]+(?:-[a-z0-9]+)*$/)
      expect(other.slug).not.toBe(live.slug)
    },
  )
})

describe('the address of what is public at once', () => {
  it('is made at once', async () => {
    const name = `Robin Address ${randomUUID().slice(0, 8)}`
    const made = await payload.create({ collection: 'authors', data: { name, slug: '' } })
    expect(made.slug).toBe(slugFrom(name))
  })
})

describe('slugFrom', () => {
  it.each([
    ['头痛怎么办？', 'tou-tong-zen-me-ban'],
    ['COVID 症状', 'covid-zheng-zhuang'],
    ['頭痛はなぜ', 'tou-tong-hanaze'],
    ['두통의 원인', 'dutongui-wonin'],
    ['ปวดหัว', 'pwdhaw'],
    ['מה גורם לכאב ראש?', 'mh-gvrm-lkhv-rs'],
    ['ما الصداع؟', 'ma-alsdae'],
    ['सिरदर्द', 'sirdrd'],
    ['Почему болит голова?', 'pochemu-bolit-golova'],
    ['Übelkeit', 'uebelkeit'],
    ['Cafe\u0301 😀 headache', 'cafe-headache'],
    ['½ dose', 'dose'],
    ['😀🤕', ''],
  ])('writes %j as %j', (title, slug) => {
    expect(slugFrom(title)).toBe(slug)
  })

  it('cuts at a word', () => {
    const longs = Array.from({ length: 17 }, () => 'long')
    expect(slugFrom([...longs, 'longer'].join(' '))).toBe([...longs, 'longer'].join('-'))
    expect(slugFrom([...longs, 'longest'].join(' '))).toBe(longs.join('-'))
  })
})
