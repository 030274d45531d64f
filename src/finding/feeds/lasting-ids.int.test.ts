import type { Payload } from 'payload'
import { beforeAll, expect, it, vi } from 'vitest'
import { env } from '@/env'
import { makeArticle, makeAuthor, makeComment, makeSymptom } from '@/testing/factories'
import { parseXml, xmlTexts } from '@/testing/parse-xml'
import { testPayload } from '@/testing/payload'
import { answerCommentFeed, answerSiteFeed, answerSymptomFeed } from './answer-feed'
import type { FeedFile } from './feed-formats'

let payload: Payload

beforeAll(async () => {
  payload = await testPayload()
})

const forms: FeedFile[] = ['feed.xml', 'atom.xml', 'feed.json']

/** The ids of a feed and its entries, in one format. */
function idsIn(file: FeedFile, text: string): string[] {
  if (file === 'feed.json') return (JSON.parse(text) as { items: { id: string }[] }).items.map(({ id }) => id)
  return xmlTexts(parseXml(text), file === 'atom.xml' ? 'id' : 'guid')
}

it('ids of feeds and entries outlast new addresses of the article, the symptom and the site', async () => {
  const author = await makeAuthor(payload)
  const symptom = await makeSymptom(payload)
  const more = { authors: [author.id], symptoms: [symptom.id], publishedAt: new Date().toISOString() }
  const article = await makeArticle(payload, more)
  await makeComment(payload, article.id, { status: 'approved' })
  const readAll = async (symptomSlug: string, articleSlug: string) => {
    const feeds = forms.flatMap((file) => [
      ['site', file, answerSiteFeed(file)] as const,
      ['symptom', file, answerSymptomFeed(symptomSlug, file)] as const,
      ['comments', file, answerCommentFeed(articleSlug, file)] as const,
    ])
    return Promise.all(
      feeds.map(async ([name, file, response]) => {
        const text = await (await response).text()
        // The site's feed also contains what other tests publish meanwhile.
        const ids =
          name === 'site' ? idsIn(file, text).slice(0, file === 'atom.xml' ? 2 : 1) : idsIn(file, text)
        return { name, file, ids }
      }),
    )
  }
  const before = await readAll(symptom.slug, article.slug)
  for (const { ids } of before) expect(ids.length).toBeGreaterThan(0)

  const moved = { article: `${article.slug}-renamed`, symptom: `${symptom.slug}-renamed` }
  await payload.update({
    collection: 'articles',
    id: article.id,
    data: { slug: moved.article, _status: 'published' },
  })
  await payload.update({ collection: 'symptoms', id: symptom.id, data: { slug: moved.symptom } })
  const address = vi.spyOn(env, 'PUBLIC_URL', 'get')
  address.mockReturnValue('https://moved.example.org')
  try {
    expect(await readAll(moved.symptom, moved.article)).toEqual(before)
  } finally {
    address.mockRestore()
  }

  const ids = before.map((feed) => feed.ids)
  for (const id of ids.flat()) expect(id).toMatch(/^urn:uuid:[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}$/)
  const [rss, , comments] = ids
  expect(rss?.[0]).not.toBe(comments?.[0])
  const text = await (await answerSiteFeed('feed.xml')).text()
  for (const { name, attributes } of parseXml(text))
    if (name === 'guid') expect(attributes.isPermaLink).toBe('false')
})
