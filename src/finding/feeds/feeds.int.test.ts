import type { Payload } from 'payload'
import { beforeAll, describe, expect, it } from 'vitest'
import { tags } from '@/cache/tags'
import { makeArticle, makeAuthor, makeComment, makeSymptom } from '@/testing/factories'
import { testPayload } from '@/testing/payload'
import { answerCommentFeed, answerSiteFeed, answerSymptomFeed } from './answer-feed'

let payload: Payload
let author: { id: number; name: string }

beforeAll(async () => {
  payload = await testPayload()
  author = await makeAuthor(payload)
})

type JsonFeed = {
  title: string
  items: { url: string; title: string; content_html: string; authors: { name: string }[]; tags: string[] }[]
}

const read = async (response: Response) => {
  const text = await response.text()
  return { text, feed: JSON.parse(text) as JsonFeed }
}

describe('the feed of a symptom', () => {
  it('has its published articles in full and nothing else', async () => {
    const symptom = await makeSymptom(payload)
    const more = { authors: [author.id], symptoms: [symptom.id] }
    const live = await makeArticle(payload, more)
    const draft = await makeArticle(payload, { ...more, _status: 'draft' })
    const later = await makeArticle(payload, { ...more, publishedAt: '2999-01-01T00:00:00.000Z' })
    const other = await makeArticle(payload, { authors: [author.id] })
    const response = await answerSymptomFeed(symptom.slug, 'feed.json')
    expect(response.headers.get('content-type')).toBe('application/feed+json; charset=utf-8')
    const pageTags = response.headers.get('cache-tag')?.split(' ')
    for (const tag of [tags.articles, tags.article(live.id), tags.symptom(symptom.id), tags.site]) {
      expect(pageTags).toContain(tag)
    }
    const { text, feed } = await read(response)
    expect(feed.items.map(({ title }) => title)).toEqual([live.question])
    expect(feed.items[0]?.content_html).toContain('<div dir="auto"><p>The words of test')
    expect(feed.items[0]?.authors.map(({ name }) => name)).toEqual([author.name])
    expect(feed.items[0]?.tags).toEqual([symptom.plainName])
    for (const hidden of [draft, later, other]) expect(text).not.toContain(hidden.slug)
  })

  it('leads on where another symptom took its place, and is missing where there is none', async () => {
    const successor = await makeSymptom(payload)
    const old = await makeSymptom(payload, { replacedBy: successor.id })
    const moved = await answerSymptomFeed(old.slug, 'atom.xml')
    expect([moved.status, moved.headers.get('location')]).toEqual([
      301,
      `/symptoms/${successor.slug}/atom.xml`,
    ])
    expect((await answerSymptomFeed('no-such-symptom', 'feed.xml')).status).toBe(404)
    expect((await answerSymptomFeed(successor.slug, 'other.xml')).status).toBe(404)
  })
})

describe('the feed of the site', () => {
  it.each(['feed.xml', 'atom.xml', 'feed.json'] as const)(
    'as %s begins with the newest article',
    async (file) => {
      const made = await makeArticle(payload, { authors: [author.id], publishedAt: new Date().toISOString() })
      const text = await (await answerSiteFeed(file)).text()
      expect(text).toContain(made.question)
      expect(text).toContain('The words of test')
    },
  )
})

describe('the feed of an article’s comments', () => {
  it('has the approved ones, escaped, without anything private', async () => {
    const { id, slug } = await makeArticle(payload, { authors: [author.id] })
    const words = 'It <b>hurts</b> ]]> "here"'
    const shown = await makeComment(payload, id, {
      status: 'approved',
      text: words,
      displayName: 'Robin <i>',
    })
    for (const status of ['pending', 'rejected', 'spam'] as const) {
      await makeComment(payload, id, { status, text: `Hidden ${status}` })
    }
    const response = await answerCommentFeed(slug, 'feed.json')
    expect(response.headers.get('cache-tag')).toContain(tags.article(id))
    const { text, feed } = await read(response)
    expect(feed.items).toHaveLength(1)
    expect(feed.items[0]?.url).toMatch(new RegExp(`/articles/${slug}#comment-${shown.id}$`))
    expect(feed.items[0]?.content_html).toBe(
      '<p dir="auto">It &lt;b&gt;hurts&lt;/b&gt; ]]&gt; &quot;here&quot;</p>',
    )
    expect(text).not.toContain('Hidden')
    const rss = await (await answerCommentFeed(slug, 'feed.xml')).text()
    expect(rss).not.toContain('Hidden')
    expect(rss).toContain('<dc:creator>Robin &lt;i&gt;</dc:creator>')
  })

  it('of a draft is missing', async () => {
    const { slug } = await makeArticle(payload, { authors: [author.id], _status: 'draft' })
    expect((await answerCommentFeed(slug, 'feed.xml')).status).toBe(404)
  })
})
