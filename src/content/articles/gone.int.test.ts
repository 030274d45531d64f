import { randomUUID } from 'node:crypto'
import type { Payload } from 'payload'
import { beforeAll, describe, expect, it } from 'vitest'
import { tags, touchedByArticle } from '@/cache/tags'
import { findAuthor } from '@/content/authors/find-author'
import { findSymptom } from '@/content/symptoms/find-symptom'
import { findArticleFeed } from '@/finding/feeds/find-article-feed'
import { findHome } from '@/finding/home/find-home'
import type { Article } from '@/payload-types'
import { missing } from '@/site/answers/answer'
import { findOldAddress } from '@/site/redirects/find-redirect'
import { fallbackSite } from '@/site/settings/load-site'
import { makeArticle, makeAuthor, makeRedirect, makeSymptom } from '@/testing/factories'
import { testPayload } from '@/testing/payload'

let payload: Payload
let author: number

beforeAll(async () => {
  payload = await testPayload()
  author = (await makeAuthor(payload)).id
})

const ask = (path: string) => missing({ payload, site: fallbackSite(), now: new Date() }, path)
const statusOf = async ({ slug }: Pick<Article, 'slug'>) => (await ask(`/articles/${slug}`)).status
const withdraw = (id: number) => payload.update({ collection: 'articles', id, data: { _status: 'draft' } })
const remove = (id: number) => payload.delete({ collection: 'articles', id })

describe('an article that is gone', () => {
  it('answers 410 when it was withdrawn, with nothing of it, below its address too', async () => {
    const article = await makeArticle(payload, { authors: [author], summary: 'A secret summary.' })
    await withdraw(article.id)
    const answer = await ask(`/articles/${article.slug}`)
    expect(answer.status).toBe(410)
    const html = await answer.text()
    expect(html).toContain('This answer was withdrawn')
    expect(html).toContain('content="noindex"')
    for (const words of [article.question, 'A secret summary', 'The words of test']) {
      expect(html).not.toContain(words)
    }
    expect((await ask(`/articles/${article.slug}/comment`)).status).toBe(410)
    await payload.update({ collection: 'articles', id: article.id, data: { summary: 'New' }, draft: true })
    expect(await statusOf(article)).toBe(410)
  })

  it('answers 410 when the panel or a plan took it offline, which changes its published version in place', async () => {
    const article = await makeArticle(payload, { authors: [author] })
    await payload.update({
      collection: 'articles',
      id: article.id,
      data: { _status: 'draft' },
      unpublishAllLocales: true,
    })
    expect(await statusOf(article)).toBe(410)
  })

  it('is 404 while it was never published, whatever its date says', async () => {
    const past = '2020-01-01T00:00:00.000Z'
    expect(await statusOf(await makeArticle(payload, { authors: [author], _status: 'draft' }))).toBe(404)
    const dated = await makeArticle(payload, { authors: [author], _status: 'draft', publishedAt: past })
    expect(await statusOf(dated)).toBe(404)
    const future = await makeArticle(payload, { authors: [author], publishedAt: '2999-01-01T00:00:00.000Z' })
    expect(await statusOf(future)).toBe(404)
    await withdraw(future.id)
    expect(await statusOf(future)).toBe(404)
    for (const { id, slug } of [dated, future]) {
      await remove(id)
      expect(await findOldAddress(payload, `/articles/${slug}`)).toBeNull()
    }
  })

  it('answers 410 when it was deleted, live or withdrawn, at its old addresses too', async () => {
    const live = await makeArticle(payload, { authors: [author] })
    const renamed = `renamed-${randomUUID()}`
    await payload.update({
      collection: 'articles',
      id: live.id,
      data: { slug: renamed, _status: 'published' },
    })
    await remove(live.id)
    expect(await findOldAddress(payload, `/articles/${renamed}`)).toBe('gone')
    expect(await statusOf(live)).toBe(410)
    const withdrawn = await makeArticle(payload, { authors: [author] })
    await withdraw(withdrawn.id)
    await remove(withdrawn.id)
    expect(await statusOf(withdrawn)).toBe(410)
  })

  it('leaves no trace when the deletion is rolled back', async () => {
    const { id, slug } = await makeArticle(payload, { authors: [author] })
    const transactionID = (await payload.db.beginTransaction()) ?? undefined
    await payload.delete({ collection: 'articles', id, req: { transactionID } })
    await payload.db.rollbackTransaction(transactionID ?? '')
    expect(await findOldAddress(payload, `/articles/${slug}`)).toBeNull()
  })

  it('gives its address to a new article, and to one that is renamed to it', async () => {
    const first = await makeArticle(payload, { authors: [author] })
    await remove(first.id)
    const { question } = first
    const second = await makeArticle(payload, { authors: [author], question, slug: first.slug })
    expect(second.slug).toBe(first.slug)
    expect(await findOldAddress(payload, `/articles/${first.slug}`)).toBeNull()
    await remove(second.id)
    const third = await makeArticle(payload, { authors: [author] })
    const before = third.slug
    const data = { slug: first.slug, _status: 'published' as const }
    await payload.update({ collection: 'articles', id: third.id, data })
    expect(await findOldAddress(payload, `/articles/${first.slug}`)).toBeNull()
    expect(await findOldAddress(payload, `/articles/${before}`)).toEqual({ to: `/articles/${first.slug}` })
  })

  it('stays gone while a draft has its address, and does not number it', async () => {
    const question = `What is gone ${randomUUID()}?`
    const first = await makeArticle(payload, { authors: [author], question, slug: '' })
    await remove(first.id)
    const second = await makeArticle(payload, { authors: [author], slug: first.slug, _status: 'draft' })
    expect(await statusOf(second)).toBe(410)
    await remove(second.id)
    expect((await makeArticle(payload, { authors: [author], question, slug: '' })).slug).toBe(first.slug)
  })
})

describe('a page that names an article', () => {
  it('has the tag that its withdrawal drops, so that no old copy names it', async () => {
    const symptom = await makeSymptom(payload)
    const writer = await makeAuthor(payload)
    const publishedAt = new Date().toISOString()
    const named = { authors: [writer.id], symptoms: [symptom.id], publishedAt }
    const { id } = await makeArticle(payload, named)
    const { drop } = touchedByArticle(id, { slug: 'a', updatedAt: '', authors: [], symptoms: [] }, null)
    expect(drop).toEqual([tags.article(id)])
    const pages = [
      await findHome(payload),
      await findSymptom(payload, symptom.slug),
      await findAuthor(payload, writer.slug),
      await findArticleFeed(payload, fallbackSite(), 'site', ''),
    ]
    for (const page of pages) expect(page?.tags).toContain(tags.article(id))
  })
})

describe('an address that an editor marks', () => {
  it('as gone answers 410, also when it led somewhere before', async () => {
    const { id, from } = await makeRedirect(payload)
    await payload.update({ collection: 'redirects', id, data: { isGone: true, to: null } })
    const answer = await ask(from)
    expect([answer.status, await answer.text()]).toEqual([410, expect.stringContaining('This page is gone')])
    const made = await makeRedirect(payload, { to: null, isGone: true })
    expect((await ask(made.from)).status).toBe(410)
    await expect(makeRedirect(payload, { to: null })).rejects.toThrow('To')
    await expect(makeRedirect(payload, { to: '/symptoms', isGone: true })).resolves.toBeTruthy()
  })
})

describe('what lies below a page that moved', () => {
  it('moves with it, and a form’s POST stays a POST', async () => {
    const { id, slug } = await makeArticle(payload, { authors: [author] })
    const renamed = `renamed-${randomUUID()}`
    await payload.update({ collection: 'articles', id, data: { slug: renamed, _status: 'published' } })
    for (const [rest, status] of [
      ['', 301],
      ['/comment', 308],
      ['/share.png', 301],
      ['/comments/feed.xml', 301],
    ] as const) {
      const answer = await ask(`/articles/${slug}${rest}`)
      expect([answer.status, answer.headers.get('location')]).toEqual([status, `/articles/${renamed}${rest}`])
    }
    expect((await ask('/articles/never-was/comment')).status).toBe(404)
  })
})
