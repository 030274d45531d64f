import { describe, expect, it } from 'vitest'
import { parseXml as parse, xmlTexts as texts } from '@/testing/parse-xml'
import { absoluteLinks } from './absolute-links'
import { cleanText } from './clean-text'
import type { FeedView } from './feed-view'
import { fullTextBudget } from './full-text-budget'
import { writeFeed } from './write-feed'

const NASTY = `]]> <script>alert("1")</script> & 'x' ]]>\u0001\ufffe\ud800 done`

const view = (more: Partial<FeedView> = {}): FeedView => ({
  id: 'urn:uuid:10000000-0000-5000-8000-000000000000',
  title: `A & B ${NASTY}`,
  description: 'Answers <written> by clinicians',
  language: 'en',
  publisher: 'The publisher',
  icons: {
    logo: 'https://health.example/icon-512.png',
    icon: 'https://health.example/icon-192.png',
    channel: 'https://health.example/icon-144.png',
  },
  home: 'https://health.example/',
  folder: 'https://health.example',
  entries: [
    {
      id: 'urn:uuid:20000000-0000-5000-8000-000000000000',
      address: 'https://health.example/articles/a',
      title: NASTY,
      authors: [
        { name: `Ann & Bo <x>`, address: 'https://health.example/authors/ann' },
        { name: 'Cy', address: null },
      ],
      summary: NASTY,
      html: '<p>Text ]]&gt; and ]]> twice ]]></p>\u0002',
      language: 'en',
      publishedAt: '2026-01-02T03:04:05.000Z',
      updatedAt: '2026-02-03T04:05:06.000Z',
      categories: ['Pain < "sharp" & long'],
    },
  ],
  ...more,
})

const ESCAPED = ']]&gt; &lt;script&gt;alert(&quot;1&quot;)&lt;/script&gt; &amp; &#39;x&#39; ]]&gt; done'

const PLAIN = cleanText(NASTY).replaceAll(']]>', ']] >')

describe('an Atom feed', () => {
  const all = parse(writeFeed(view(), 'atom.xml'))
  const links = all.filter(({ name }) => name === 'link').map(({ attributes }) => attributes)

  it('survives whatever the words are', () => {
    expect(texts(all, 'title')[1]).toBe(ESCAPED)
    expect(texts(all, 'summary')).toEqual([ESCAPED])
    expect(texts(all, 'content')).toEqual(['<p>Text ]]&gt; and ]]&gt; twice ]]&gt;</p>'])
  })

  it('says who it is, when it changed, and where it comes from', () => {
    expect(all[0]?.attributes).toMatchObject({ xmlns: 'http://www.w3.org/2005/Atom', 'xml:lang': 'en' })
    expect(texts(all, 'id')).toEqual([view().id, view().entries[0]?.id])
    expect(texts(all, 'updated')).toEqual(['2026-02-03T04:05:06.000Z', '2026-02-03T04:05:06.000Z'])
    expect(texts(all, 'published')).toEqual(['2026-01-02T03:04:05.000Z'])
    expect(links).toContainEqual({ rel: 'self', href: 'https://health.example/atom.xml' })
    expect(texts(all, 'name')).toEqual(['The publisher', 'Ann & Bo <x>', 'Cy'])
    expect(all.find(({ name }) => name === 'category')?.attributes.term).toBe('Pain ‹ "sharp" & long')
  })
})

describe('an RSS feed', () => {
  const all = parse(writeFeed(view(), 'feed.xml'))

  it('survives whatever the words are, and names writers without addresses of theirs', () => {
    expect(texts(all, 'title').at(-1)).toBe(PLAIN)
    expect(texts(all, 'content:encoded')).toEqual(['<p>Text ]]&gt; and ]]&gt; twice ]]&gt;</p>'])
    expect(texts(all, 'dc:creator')).toEqual(['Ann & Bo <x>', 'Cy'])
    expect(texts(all, 'author')).toEqual([])
    expect(texts(all, 'pubDate')).toEqual(['Fri, 02 Jan 2026 03:04:05 GMT'])
    expect(texts(all, 'language')).toEqual(['en'])
    expect(all[0]?.attributes['xmlns:dc']).toBeTruthy()
  })

  it('is well formed without an entry, and without a text', () => {
    const [entry] = view().entries
    if (!entry) throw new Error('no entry')
    expect(texts(parse(writeFeed(view({ entries: [] }), 'feed.xml')), 'item')).toEqual([])
    const bare = parse(writeFeed(view({ entries: [{ ...entry, html: '' }] }), 'feed.xml'))
    expect(texts(bare, 'content:encoded')).toEqual([ESCAPED])
    expect(bare[0]?.attributes['xmlns:dc']).toBeTruthy()
  })
})

describe('what the W3C validator asks for', () => {
  const [entry] = view().entries
  if (!entry) throw new Error('no entry')
  const bare = { ...entry, summary: null, authors: [], categories: [], language: 'es' }
  const kinds = {
    full: view(),
    'without a summary or an author': view({ entries: [bare] }),
    empty: view({ entries: [] }),
  }

  it.each(Object.entries(kinds))('of an RSS feed that is %s', (_, one) => {
    const all = parse(writeFeed(one, 'feed.xml'))
    const names = all.map(({ name }) => name)
    for (const name of ['title', 'link', 'description', 'language', 'lastBuildDate'])
      expect(names).toContain(name)
    expect(all.find(({ name }) => name === 'atom:link')?.attributes).toEqual({
      rel: 'self',
      type: 'application/rss+xml',
      href: 'https://health.example/feed.xml',
    })
    // NeedDescriptionBeforeContent.
    const items = names.join(' ').split(' item ').slice(1)
    expect(items).toHaveLength(one.entries.length)
    for (const item of items) {
      expect(item.indexOf('description')).toBeGreaterThan(-1)
      expect(item.indexOf('description')).toBeLessThan(item.indexOf('content:encoded'))
    }
    expect(texts(all, 'dc:language')).toEqual(one.entries.map(({ language }) => language))
    expect(texts(all, 'url')).toEqual([one.icons.channel])
    for (const { name, attributes } of all) if (name === 'category') expect(attributes).toEqual({})
  })

  it('of titles in RSS: they are plain text', () => {
    const all = parse(writeFeed(view({ entries: [{ ...entry, title: 'Is it < 5 & "bad"?' }] }), 'feed.xml'))
    expect(texts(all, 'title').at(-1)).toBe('Is it < 5 & "bad"?')
  })

  it.each(Object.entries(kinds))('of an Atom feed that is %s', (_, one) => {
    const text = writeFeed(one, 'atom.xml')
    const all = parse(text)
    // MissingElement: author, in the feed if an entry has none.
    expect(text.slice(0, text.includes('<entry>') ? text.indexOf('<entry>') : undefined)).toContain(
      '<name>The publisher</name>',
    )
    expect(
      all.filter(({ name }) => name === 'entry').map(({ attributes }) => attributes['xml:lang']),
    ).toEqual(one.entries.map(({ language }) => language))
    expect([texts(all, 'icon'), texts(all, 'logo')]).toEqual([[one.icons.icon], [one.icons.logo]])
    expect(all.filter(({ name }) => name === 'summary')).toHaveLength(one.entries.length)
  })
})

it('writes JSON Feed 1.1', () => {
  expect(JSON.parse(writeFeed(view(), 'feed.json'))).toMatchObject({
    version: 'https://jsonfeed.org/version/1.1',
    feed_url: 'https://health.example/feed.json',
    language: 'en',
    items: [
      {
        id: view().entries[0]?.id,
        url: 'https://health.example/articles/a',
        content_html: '<p>Text ]]&gt; and ]]> twice ]]></p>',
        date_published: '2026-01-02T03:04:05.000Z',
        date_modified: '2026-02-03T04:05:06.000Z',
        authors: [{ name: 'Ann & Bo <x>', url: 'https://health.example/authors/ann' }, { name: 'Cy' }],
        tags: ['Pain < "sharp" & long'],
      },
    ],
  })
})

it('gives the same text for the same view', () => {
  for (const file of ['feed.xml', 'atom.xml', 'feed.json'] as const) {
    expect(writeFeed(view({ entries: [] }), file)).toBe(writeFeed(view({ entries: [] }), file))
  }
})

it('makes addresses absolute and leaves others and words alone', () => {
  const html =
    '<a href="/articles/b">/c</a><a href="#ref-1">1</a><a href="https://x.example/">x</a><img src="/p.png"/>'
  expect(absoluteLinks(html, 'https://s.example', 'https://s.example/articles/a')).toBe(
    '<a href="https://s.example/articles/b">/c</a><a href="https://s.example/articles/a#ref-1">1</a>' +
      '<a href="https://x.example/">x</a><img src="https://s.example/p.png"/>',
  )
})

it('takes texts as long as they fit', () => {
  const budget = fullTextBudget(10, 3)
  expect([budget.takeText('a'.repeat(8)), budget.takeText('aaa'), budget.takeText('aa')]).toEqual([
    true,
    false,
    true,
  ])
  expect([budget.takePictures(2), budget.takePictures(2), budget.takePictures(1)]).toEqual([
    true,
    false,
    true,
  ])
})
