import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { htmlToNodes } from '../html/to-nodes'
import type { SourceEvent } from '../source'
import { ghostHtml } from './ghost-html'
import { lexicalHtml } from './lexical-html'
import { mobiledocHtml } from './mobiledoc-html'
import { readGhost } from './read-ghost'

const SITE = 'https://old.example.org'

let file = ''
beforeAll(async () => {
  file = path.join(await mkdtemp(path.join(os.tmpdir(), 'symptom-database-ghost-')), 'site.json')
})
afterAll(() => rm(path.dirname(file), { recursive: true }))

async function read(content: unknown): Promise<SourceEvent[]> {
  await writeFile(file, JSON.stringify(content))
  const events: SourceEvent[] = []
  for await (const event of readGhost(file, SITE)) events.push(event)
  return events
}

it('counts what it does not take, and takes the words for search engines as summary', async () => {
  const post = (id: string, more: object) => ({
    id,
    slug: id,
    status: 'published',
    html: '<p>x</p>',
    ...more,
  })
  const events = await read({
    db: [
      {
        data: {
          posts: [
            post('a', { featured: 1, codeinjection_foot: '<script>', canonical_url: 'https://x.example/' }),
            post('b', { featured: 0, codeinjection_head: ' ', custom_excerpt: 'Own' }),
          ],
          posts_meta: [
            { post_id: 'a', meta_description: 'Of search engines' },
            { post_id: 'b', meta_description: 'Not this' },
          ],
          tags: [{ id: 't', name: '#wide', slug: 'hash-wide', visibility: 'internal' }, { id: 'u' }],
          comments: [{ id: 'c' }],
          snippets: [{ id: 's' }],
        },
      },
    ],
  })
  const items = events.flatMap((event) => (event.type === 'item' ? [event.item] : []))
  expect(items.map(({ excerpt, leftOut }) => [excerpt, leftOut])).toEqual([
    ['Of search engines', ['featured', 'code injection', 'canonical address']],
    ['Own', []],
  ])
  expect(events.flatMap((event) => (event.type === 'left out' ? [event.what] : []))).toEqual([
    ...['internal tag', 'tag without a slug', 'comment', 'snippet'],
  ])
})

/** Cards of both editors with their fields, and what each has to become. */
const CARDS: [name: string, card: object, html: string][] = [
  ['hr', {}, '<hr>'],
  ['horizontalrule', {}, '<hr>'],
  ['html', { html: '<div>Own</div>' }, '<div>Own</div>'],
  ['markdown', { markdown: '**Bold**' }, '<strong>Bold</strong>'],
  ['callout', { calloutEmoji: '💡', calloutText: 'Take <b>care</b>' }, '<p>💡 Take <b>care</b></p>'],
  ['toggle', { heading: 'Ask', content: '<p>Told</p>' }, '<h4>Ask</h4><p>Told</p>'],
  [
    'gallery',
    { images: [{ src: '__GHOST_URL__/a.png' }, { src: '/b.png' }], caption: 'Both' },
    '<p>Both</p>',
  ],
  [
    'bookmark',
    { url: 'https://x.example', metadata: { title: 'A & B', description: 'About' } },
    'A &amp; B</a>',
  ],
  ['embed', { url: 'https://x.example', html: '<iframe></iframe>', caption: 'Film' }, '<p>Film</p>'],
  ['button', { buttonUrl: '/go', buttonText: 'Go' }, '<a href="/go">Go</a>'],
  ['file', { src: '/a.pdf', fileTitle: 'Leaflet', fileCaption: 'Two pages' }, '<a href="/a.pdf">Leaflet</a>'],
  ['audio', { src: '/a.mp3', title: 'Sound' }, '<a href="/a.mp3">Sound</a>'],
  ['video', { src: '/a.mp4', caption: 'Moves' }, '<p>Moves</p>'],
  ['codeblock', { code: 'a < b' }, '<pre>a &lt; b</pre>'],
  ['product', { productTitle: 'Brace', productDescription: '<p>Soft</p>' }, '<h4>Brace</h4><p>Soft</p>'],
  ['email-cta', { html: '<p>Only by mail</p>' }, 'data-source="email-cta {'],
  [
    'header',
    { header: 'Big', buttonEnabled: true, buttonUrl: '/a', buttonText: 'Go' },
    '<h2>Big</h2><p><a href="/a">Go',
  ],
  ['header', { buttonEnabled: false, buttonUrl: '/a' }, 'data-source="header {'],
  [
    'signup',
    { header: 'Join', disclaimer: 'No spam' },
    '<h2>Join</h2><p>No spam</p><wp-unknown data-source="signup {',
  ],
  ['signup', {}, 'data-source="signup {'],
  [
    'call-to-action',
    {
      textValue: '<p>Ask</p>',
      showButton: true,
      buttonUrl: '/a',
      buttonText: 'Go',
      sponsorLabel: '<p>Paid</p>',
    },
    '<p>Ask</p><p><a href="/a">Go</a></p>',
  ],
  ['image', { src: '/a.png', href: '/b' }, '<figure><a href="/b"><img src="/a.png" alt=""></a></figure>'],
  ['toggle', { odd: { heading: 1 } }, 'data-source="toggle {'],
  ['image', {}, '<img'],
  ['constructor', {}, 'data-source="constructor {'],
]

describe.each(CARDS)('a card %s %j', (name, card, html) => {
  it('is read from Lexical and from Mobiledoc', () => {
    const lexical = { root: { type: 'root', children: [{ type: name, version: 1, ...card }] } }
    const mobiledoc = { version: '0.3.1', markups: [], atoms: [], cards: [[name, card]], sections: [[10, 0]] }
    expect(lexicalHtml(lexical)).toContain(html)
    expect(mobiledocHtml(mobiledoc)).toContain(html)
    expect(() =>
      htmlToNodes(lexicalHtml(lexical), { base: SITE, picture: () => null, isPlain: true }),
    ).not.toThrow()
  })
})

describe('a text that is stored and rendered', () => {
  const lexical = (...children: object[]) => JSON.stringify({ root: { type: 'root', children } })
  const paragraph = { type: 'paragraph', children: [{ type: 'text', text: 'Stored' }] }
  const html = '<p>Rendered</p><svg></svg>'

  it.each([
    ['with cards that are known', lexical(paragraph, { type: 'audio', src: '/a.mp3' }), '/a.mp3'],
    [
      'with a card for newsletters, which no page has',
      lexical({ type: 'email', html: 'By mail' }),
      'By mail',
    ],
  ])('%s is read as stored', (_name, stored, words) => {
    const read = ghostHtml({ html, lexical: stored })
    expect(read).toContain(words)
    expect(read).not.toContain('Rendered')
  })

  it.each([
    ['with a card that is not known', lexical(paragraph, { type: 'quiz', answer: 1 })],
    ['as an empty paragraph', lexical({ type: 'paragraph', children: [] })],
    ['damaged', '{"root":'],
  ])('%s is read as rendered', (_name, stored) => {
    expect(ghostHtml({ html, lexical: stored })).toBe(html)
  })

  it('in a section of Mobiledoc that is not known is read as rendered', () => {
    const mobiledoc = JSON.stringify({
      sections: [
        [1, 'p', [[0, [], 0, 'Stored']]],
        [77, 'x'],
      ],
    })
    expect(ghostHtml({ html, mobiledoc })).toBe(html)
    expect(ghostHtml({ mobiledoc })).toContain('Stored')
  })
})

it('goes on counting where a list of Lexical does', () => {
  const item = { type: 'listitem', children: [{ type: 'text', text: 'd' }] }
  const list = { type: 'list', listType: 'number', start: 4, children: [item] }
  expect(lexicalHtml({ root: { type: 'root', children: [list] } })).toBe('<ol start="4"><li>d</li></ol>')
})

it('reads words of Lexical with all their formats, mentions and addresses', () => {
  const text = (words: string, format: number) => ({ type: 'extended-text', text: words, format })
  const children = [
    text('a', 1 + 2),
    text('b', 4),
    text('c', 32),
    text('d', 64),
    { type: 'tk', text: 'TK', format: 0 },
    { type: 'zwnj' },
    { type: 'tab' },
    { type: 'autolink', url: 'https://x.example', children: [text('x', 0)] },
  ]
  expect(lexicalHtml({ root: { type: 'root', children: [{ type: 'paragraph', children }] } })).toBe(
    '<p><em><strong>a</strong></em><s>b</s><sub>c</sub><sup>d</sup>TK <a href="https://x.example">x</a></p>',
  )
})

it('shows a card of Mobiledoc that is not there', () => {
  expect(mobiledocHtml({ sections: [[10, 4]] })).toContain('missing card')
})

it('reads a database without a frame, old ids, mail-only posts, and slugs that no address can have', async () => {
  const post = (more: object) => ({
    title: 'T',
    html: '<p>x</p>',
    visibility: 'public',
    status: 'published',
    ...more,
  })
  const posts = [
    post({ id: 1, slug: 'a', page: 1, author_id: 7, published_at: 1_500_000_000_000 }),
    post({ id: 2, slug: 'b\u0000\ud800', author_id: 7 }),
    post({ id: 3, slug: 'c', status: 'sent' }),
    post({
      id: 4,
      slug: 'd',
      status: 'scheduled',
      visibility: 'tiers',
      published_at: '2031-01-01T00:00:00Z',
    }),
    post({ id: 5, slug: 'e', status: 'deleted' }),
    post({ id: 6, slug: null, title: null, html: '' }),
    post({ id: 1, slug: 'again' }),
  ]
  const users = [{ id: 7, name: 'Ada', slug: 'a\u0000da' }]
  const tags = [
    { id: 1, name: 'One', slug: 'one' },
    { id: 2, name: 'Two', slug: 'two' },
  ]
  const posts_tags = [
    { post_id: 1, tag_id: 2, sort_order: 1 },
    { post_id: 1, tag_id: 1, sort_order: 0 },
    { post_id: 1, tag_id: 99, sort_order: 2 },
  ]
  const events = await read({ meta: { version: '1.25' }, data: { posts, users, tags, posts_tags } })
  const items = events.flatMap((each) => (each.type === 'item' ? [each.item] : []))
  expect(items).toMatchObject([
    {
      id: '1',
      kind: 'page',
      author: 'ada',
      publishedAt: '2017-07-14T02:40:00.000Z',
      terms: [{ slug: 'one' }, { slug: 'two' }],
    },
    { id: '2', slug: 'b', address: `${SITE}/b/`, author: 'ada' },
    { id: '3', status: 'private' },
    { id: '4', status: 'private', publishedAt: null },
    { id: '6', slug: null, address: null, title: '' },
  ])
  expect(events).toContainEqual({ type: 'left out', what: 'post (deleted)', line: 5 })
  expect(events).toContainEqual({
    type: 'problem',
    problem: { line: 7, message: 'posts: another row has the id 1; it was left out' },
  })
})
