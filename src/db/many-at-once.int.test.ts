import { randomUUID } from 'node:crypto'
import type { Payload } from 'payload'
import { beforeAll, describe, expect, it } from 'vitest'
import { rateAuthor } from '@/community/ratings/rate-author'
import { findArticle } from '@/content/articles/find-article'
import { makeArticle, makeAuthor, makeComment, makeStaff, openRules, type Staff } from '@/testing/factories'
import { rest, testPayload } from '@/testing/payload'
import { stampOf } from '@/testing/stamp-of'

const AT_ONCE = 50

let payload: Payload
let editor: Staff
let author: number
let articles: { id: number; slug: string }[]

const times = <T>(work: (index: number) => Promise<T>): Promise<T[]> =>
  Promise.all(Array.from({ length: AT_ONCE }, (_, index) => work(index)))

beforeAll(async () => {
  payload = await testPayload()
  editor = await makeStaff(payload, 'editor')
  author = (await makeAuthor(payload)).id
  articles = []
  for (let n = 0; n < AT_ONCE; n++) {
    const { id, slug } = await makeArticle(payload, { authors: [author] })
    articles.push({ id, slug: slug ?? '' })
  }
})

/** Changes each article in its own request, all at the same moment; returns the distinct statuses. */
async function changeAll(data: Record<string, unknown>, query = ''): Promise<number[]> {
  const answers = await times(async (index) => {
    const id = articles[index]?.id ?? 0
    const body = { ...data, contentDigest: await stampOf(payload, id) }
    return rest(`/articles/${id}${query}`, { method: 'PATCH', token: editor.token, body })
  })
  return [...new Set(answers.map(({ status }) => status))]
}

/** Reads pages until the work is done; every read must succeed. */
async function readersMeanwhile<T>(work: Promise<T>): Promise<T> {
  let working = true
  const read = async () => {
    for (let page = 0; working; page = (page + 1) % AT_ONCE) {
      const slug = articles[page]?.slug ?? ''
      expect((await findArticle(payload, slug, openRules))?.view.slug).toBe(slug)
    }
  }
  const done = work.finally(() => {
    working = false
  })
  const [result] = await Promise.all([done, read()])
  return result
}

describe(`${AT_ONCE} at once with the pool of ten`, () => {
  it('articles are all withdrawn, and all published again', async () => {
    const live = async () => {
      const where = { id: { in: articles.map(({ id }) => id) }, _status: { equals: 'published' as const } }
      return (await payload.count({ collection: 'articles', where })).totalDocs
    }
    expect(await changeAll({ _status: 'draft' })).toEqual([200])
    expect(await live()).toBe(0)
    expect(await changeAll({ _status: 'published' })).toEqual([200])
    expect(await live()).toBe(AT_ONCE)
  })

  it('comments and votes are all stored', async () => {
    const voters = await makeAuthor(payload)
    const stored = times(async (index) => {
      await rateAuthor(payload, { author: voters.id, stars: 5, voter: randomUUID(), network: `n${index}` })
      return makeComment(payload, articles[index]?.id ?? 0)
    })
    expect(new Set((await readersMeanwhile(stored)).map(({ id }) => id)).size).toBe(AT_ONCE)
    const { totalDocs } = await payload.count({
      collection: 'ratings',
      where: { author: { equals: voters.id } },
    })
    expect(totalDocs).toBe(AT_ONCE)
  })

  // Last, because changed articles need an approval before they can be published.
  it('drafts are all saved', async () => {
    const summary = `Changed ${randomUUID()}`
    expect(await readersMeanwhile(changeAll({ summary }, '?draft=true'))).toEqual([200])
    const { totalDocs } = await payload.countVersions({
      collection: 'articles',
      where: { 'version.summary': { equals: summary }, latest: { equals: true } },
    })
    expect(totalDocs).toBe(AT_ONCE)
  })
})
