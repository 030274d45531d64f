import { randomUUID } from 'node:crypto'
import type { Payload } from 'payload'
import { beforeAll, describe, expect, it } from 'vitest'
import { makeArticle, makeAuthor, makePage, makeRedirect, makeSymptom } from '@/testing/factories'
import { testPayload } from '@/testing/payload'
import { findOldAddress } from './find-redirect'

let payload: Payload
let author: number

/** The target of an old path. */
async function findRedirect(from: Payload, path: string) {
  const old = await findOldAddress(from, path)
  return old === null || old === 'gone' ? old : old.to
}

beforeAll(async () => {
  payload = await testPayload()
  author = (await makeAuthor(payload)).id
})

const rename = (id: number, slug: string) =>
  payload.update({ collection: 'articles', id, data: { slug, _status: 'published' } })

async function threeSlugs() {
  const id = randomUUID().slice(0, 8)
  return { a: `a-${id}`, b: `b-${id}`, c: `c-${id}` }
}

describe('renaming a live article', () => {
  it('leads each old address straight to the newest', async () => {
    const { a, b, c } = await threeSlugs()
    const { id } = await makeArticle(payload, { authors: [author], slug: a })
    await rename(id, b)
    expect(await findRedirect(payload, `/articles/${a}`)).toBe(`/articles/${b}`)
    await rename(id, c)
    expect(await findRedirect(payload, `/articles/${a}`)).toBe(`/articles/${c}`)
    expect(await findRedirect(payload, `/articles/${b}`)).toBe(`/articles/${c}`)
  })

  it('back to its first name leaves no loop', async () => {
    const { a, b } = await threeSlugs()
    const { id } = await makeArticle(payload, { authors: [author], slug: a })
    await rename(id, b)
    await rename(id, a)
    expect(await findRedirect(payload, `/articles/${a}`)).toBeNull()
    expect(await findRedirect(payload, `/articles/${b}`)).toBe(`/articles/${a}`)
  })

  it('in a draft waits until it is published', async () => {
    const { a, b } = await threeSlugs()
    const { id } = await makeArticle(payload, { authors: [author], slug: a })
    await payload.update({ collection: 'articles', id, data: { slug: b }, draft: true })
    expect(await findRedirect(payload, `/articles/${a}`)).toBeNull()
    await payload.update({ collection: 'articles', id, data: { slug: b, _status: 'published' } })
    expect(await findRedirect(payload, `/articles/${a}`)).toBe(`/articles/${b}`)
  })

  it('that was never public leaves nothing', async () => {
    const { a, b } = await threeSlugs()
    const { id } = await makeArticle(payload, { authors: [author], slug: a, _status: 'draft' })
    await payload.update({ collection: 'articles', id, data: { slug: b }, draft: true })
    expect(await findRedirect(payload, `/articles/${a}`)).toBeNull()
  })

  it('that is not public yet takes its redirects with it, which work from the publication on', async () => {
    const { a, b, c } = await threeSlugs()
    const { id } = await makeArticle(payload, { authors: [author], slug: a, _status: 'draft' })
    await makeRedirect(payload, { from: `/old/${c}`, to: `/articles/${a}` })
    expect(await findRedirect(payload, `/old/${c}`)).toBeNull()
    await payload.update({ collection: 'articles', id, data: { slug: b }, draft: true })
    expect(await findRedirect(payload, `/old/${c}`)).toBeNull()
    await payload.update({ collection: 'articles', id, data: { _status: 'published' } })
    expect(await findRedirect(payload, `/old/${c}`)).toBe(`/articles/${b}`)
    expect(await findRedirect(payload, `/old/${c}/feed`)).toBe(`/articles/${b}/feed`)
    await payload.update({ collection: 'articles', id, data: { slug: c }, draft: true })
    expect(await findRedirect(payload, `/old/${c}`)).toBe(`/articles/${b}`)
  })

  it('leaves the address to a new article that takes it', async () => {
    const { a, b } = await threeSlugs()
    const { id } = await makeArticle(payload, { authors: [author], slug: a })
    await rename(id, b)
    const successor = await makeArticle(payload, { authors: [author], slug: a })
    expect(successor.slug).toBe(a)
  })
})

describe('renaming anything else', () => {
  it('leaves redirects for authors, symptoms and about pages', async () => {
    const { a, b, c } = await threeSlugs()
    const person = await makeAuthor(payload, { slug: a })
    await payload.update({ collection: 'authors', id: person.id, data: { slug: b } })
    const symptom = await makeSymptom(payload, { slug: a })
    await payload.update({ collection: 'symptoms', id: symptom.id, data: { slug: c } })
    const page = await makePage(payload, { slug: a })
    await payload.update({ collection: 'pages', id: page.id, data: { slug: b }, draft: true })
    expect(await findRedirect(payload, `/about/${a}`)).toBeNull()
    await payload.update({ collection: 'pages', id: page.id, data: { slug: b, _status: 'published' } })
    expect(await findRedirect(payload, `/authors/${a}`)).toBe(`/authors/${b}`)
    expect(await findRedirect(payload, `/symptoms/${a}`)).toBe(`/symptoms/${c}`)
    expect(await findRedirect(payload, `/about/${a}`)).toBe(`/about/${b}`)
  })
})

describe('a redirect made by hand', () => {
  it.each(['//evil.example', 'https://evil.example', 'no-slash', '/a b', '/a?b', '/a#b', '', 7])(
    'cannot lead to %j',
    async (to) => {
      await expect(makeRedirect(payload, { to: to as string })).rejects.toThrow(/to|To/)
    },
  )

  it('cannot close a circle over several addresses', async () => {
    const [a, b, c] = [1, 2, 3].map(() => `/circle-${randomUUID()}`) as [string, string, string]
    await makeRedirect(payload, { from: a, to: b })
    const last = await makeRedirect(payload, { from: b, to: c })
    await expect(makeRedirect(payload, { from: c, to: a })).rejects.toThrow()
    const change = payload.update({ collection: 'redirects', id: last.id, data: { to: a } })
    await expect(change).rejects.toThrow()
    expect(await findRedirect(payload, b)).toBe(c)
  })

  it('cannot lead to itself', async () => {
    const from = `/self-${randomUUID()}`
    await expect(makeRedirect(payload, { from, to: from })).rejects.toThrow()
  })
})

describe('a redirect made by hand', () => {
  it.each([
    '/\\evil.example/x',
    '//evil.example',
    '/articles/日本',
    '/a b',
    '/trail/',
    '/page-not-found',
    '/x?y=1',
  ])('does not take %s as an address', async (path) => {
    const make = (data: { from: string; to: string }) => payload.create({ collection: 'redirects', data })
    await expect(make({ from: '/somewhere-else', to: path })).rejects.toThrow()
    await expect(make({ from: path, to: '/symptoms' })).rejects.toThrow()
  })
})

describe('an old address', () => {
  it('is not given to a new article by itself', async () => {
    const question = `What is old address ${Date.now()}?`
    const { id, slug } = await makeArticle(payload, { authors: [author], question, slug: '' })
    await payload.update({
      collection: 'articles',
      id,
      data: { slug: `${slug}-renamed`, _status: 'published' },
    })
    expect((await makeArticle(payload, { authors: [author], question, slug: '' })).slug).toBe(`${slug}-2`)
  })
})
