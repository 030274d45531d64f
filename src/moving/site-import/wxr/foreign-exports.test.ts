import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import { parseFragment } from 'parse5'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { findFormat } from '../find-format'
import { htmlToNodes } from '../html/to-nodes'
import { wordsWithLines } from '../html/words-with-lines'
import type { SourceEvent, SourceItem } from '../source'
import { surveyExport } from '../survey'
import { findEncoding } from './decode-file'
import { readWxr } from './read-wxr'
import { withPatterns } from './with-patterns'

let file = ''
beforeAll(async () => {
  file = path.join(await mkdtemp(path.join(os.tmpdir(), 'symptom-database-foreign-')), 'site.xml')
})
afterAll(() => rm(path.dirname(file), { recursive: true }))

const cdata = (text: string) => `<![CDATA[${text.replaceAll(']]>', ']]]]><![CDATA[>')}]]>`
const SITE = 'https://old.example.org'

type Item = { id: number; type?: string; status?: string; title?: string; html?: string; more?: string }

const item = ({ id, type = 'post', status = 'publish', title = `T ${id}`, html = '', more = '' }: Item) => `
  <item><title>${title}</title><link>${SITE}/${id}/</link><content:encoded>${cdata(html)}</content:encoded>
  <wp:post_id>${id}</wp:post_id><wp:post_name>${cdata(`slug-${id}`)}</wp:post_name>
  <wp:status>${cdata(status)}</wp:status><wp:post_type>${cdata(type)}</wp:post_type>${more}</item>`

const rss = (inner: string, version = '1.2') => `<?xml version="1.0" encoding="UTF-8" ?>
<!-- generator="WordPress" created="2024-01-01 10:00" -->
<rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:wp="http://wordpress.org/export/${version}/">
<channel><title>Old</title><link>${SITE}</link><wp:wxr_version>${version}</wp:wxr_version>${inner}</channel></rss>`

async function read(content: string | Uint8Array): Promise<SourceEvent[]> {
  await writeFile(file, content)
  expect(await findFormat(file)).toBe('wxr')
  const { label } = await findEncoding(file)
  const events: SourceEvent[] = []
  for await (const event of readWxr(file, label)) events.push(event)
  return events
}

const itemsOf = (events: SourceEvent[]): SourceItem[] =>
  events.flatMap((event) => (event.type === 'item' ? [event.item] : []))
const leftOut = (events: SourceEvent[]) =>
  events.flatMap((each) => (each.type === 'left out' ? [each.what] : []))
const problems = (events: SourceEvent[]) =>
  events.flatMap((each) => (each.type === 'problem' ? [each.problem.message] : []))

it('accounts for every item, whatever its type and state', async () => {
  const states = [
    'publish',
    'draft',
    'pending',
    'future',
    'private',
    'trash',
    'auto-draft',
    'inherit',
    'own',
    '',
  ]
  const types = ['attachment', 'nav_menu_item', 'wp_block', 'revision', 'portfolio', 'custom_css', '']
  const events = await read(
    rss(
      [
        ...states.map((status, index) => item({ id: 1 + index, status })),
        ...types.map((type, index) => item({ id: 101 + index, type })),
        item({ id: 200, more: '<wp:post_password>secret</wp:post_password><wp:is_sticky>1</wp:is_sticky>' }),
        item({ id: 200, title: 'Again' }),
        item({
          id: 201,
          more: '<category domain="post_format" nicename="post-format-aside">Aside</category>',
        }),
      ].join(''),
    ),
  )
  expect(itemsOf(events).map(({ id, status }) => [id, status])).toEqual([
    ['1', 'published'],
    ['2', 'draft'],
    ['3', 'draft'],
    ['4', 'draft'],
    ['5', 'private'],
    ['200', 'private'],
    ['201', 'published'],
  ])
  expect(leftOut(events)).toEqual([
    ...['trash', 'auto-draft', 'inherit', 'own', 'without a status'].map((state) => `post (${state})`),
    ...['nav_menu_item', 'revision', 'portfolio', 'custom_css', 'item without a type'],
  ])
  expect(itemsOf(events).flatMap((each) => each.leftOut)).toEqual(['sticky', 'term of a post (post_format)'])
  expect(problems(events)).toEqual(['another item has its wp:post_id 200; it was left out'])
})

it('counts what plugins and other programs add to an item', async () => {
  const more = `<georss:point>45 -71</georss:point><alt:post_id>9</alt:post_id><slash:comments></slash:comments>
<plugin:data><plugin:deep>x</plugin:deep></plugin:data><pubDate>x</pubDate><wp:menu_order>0</wp:menu_order>`
  const [only] = itemsOf(await read(rss(item({ id: 1, more }))))
  expect(only).toMatchObject({
    id: '1',
    leftOut: ['element georss:point', 'element alt:post_id', 'element plugin:data'],
  })
})

it('shows synced patterns in the texts that use them, wherever they stand in the export', async () => {
  const use = (more: string) => `<!-- wp:block {${more}} /-->`
  const events = await read(
    rss(
      [
        item({ id: 1, html: `Before ${use('"ref":7')} after ${use('"ref":9')}` }),
        item({ id: 7, type: 'wp_block', html: `<p>Call</p>${use('"ref":8').replace('wp:', 'wp:core/')}` }),
        item({ id: 8, type: 'wp_block', html: `now ${use('"ref":8')}` }),
        item({ id: 9, type: 'wp_block', status: 'trash', html: 'gone' }),
      ].join(''),
    ),
  )
  const { patterns, leftOut: counted } = await surveyExport(
    (async function* () {
      yield* events
    })(),
  )
  expect(counted).toEqual(new Map([['wp_block', 3]]))
  const [only] = itemsOf(events)
  expect(withPatterns(only?.html ?? '', patterns)).toBe(
    `Before <p>Call</p>now now now now ${use('"ref":8')} after ${use('"ref":9')}`,
  )
  const changed = use('"ref":8,"content":{"x":{"values":{"content":"own"}}}')
  expect(withPatterns(changed, new Map([['8', 'as made']]))).toBe(`as made${changed}`)
  const bomb = new Map([['1', use('"ref":1').repeat(500)]])
  expect(withPatterns(use('"ref":1'), bomb).length).toBeLessThan(2_100_000)
})

it('reads titles with markup, in any script, too long, or missing', async () => {
  const titles = [
    'Markup: Title <em>With</em> <b>Markup</b>',
    '&lt;b&gt;Bold&lt;/b&gt; &amp; more',
    '🦵🏽 knee ❤️',
    'لماذا تؤلمني ركبتي؟',
    '&#8220;Quoted&#8221; &#x1F600;',
    '',
  ]
  const events = await read(
    rss(
      titles
        .map((title, index) => item({ id: index + 1, title: index === 1 ? title : cdata(title) }))
        .join(''),
    ),
  )
  expect(itemsOf(events).map(({ title }) => title)).toEqual([
    'Markup: Title With Markup',
    'Bold & more',
    '🦵🏽 knee ❤️',
    'لماذا تؤلمني ركبتي؟',
    '“Quoted” 😀',
    '',
  ])
})

it('knows a term by one slug in any spelling, and keeps the address of its page', async () => {
  const slug = '%d0%ba%d0%be%d0%bb%d0%b5%d0%bd%d0%be'
  const events = await read(
    rss(`
<wp:category><wp:category_nicename>body</wp:category_nicename><wp:cat_name>Body</wp:cat_name></wp:category>
<wp:category><wp:category_nicename>${slug}</wp:category_nicename><wp:category_parent>body</wp:category_parent><wp:cat_name>Колено</wp:cat_name></wp:category>
<wp:term><wp:term_taxonomy>category</wp:term_taxonomy><wp:term_slug>hip</wp:term_slug><wp:term_parent>body</wp:term_parent><wp:term_name>Hip</wp:term_name></wp:term>
<wp:term><wp:term_taxonomy>genre</wp:term_taxonomy><wp:term_slug>x</wp:term_slug></wp:term>
${item({ id: 1, more: `<category domain="category" nicename="${slug}">Колено</category><category domain="category" nicename="hip">Hip</category>` })}`),
  )
  const { terms, leftOut: counted } = await surveyExport(
    (async function* () {
      yield* events
    })(),
  )
  expect([...terms.values()]).toMatchObject([
    { slug: 'body', address: 'category/body/', posts: 0 },
    { slug: 'колено', address: `category/body/${slug}/`, posts: 1 },
    { slug: 'hip', address: 'category/body/hip/', posts: 1 },
  ])
  expect(counted).toEqual(new Map([['term (genre)', 1]]))
})

it('finds an author whatever the login looks like, and none in WXR 1.0, which has only names', async () => {
  const login = `o'brien  & co <x@y.example>`
  const events = await read(
    rss(
      `<wp:author><wp:author_login>${cdata(login)}</wp:author_login><wp:author_display_name></wp:author_display_name></wp:author>
${item({ id: 1, more: `<dc:creator xmlns:dc="x">${cdata(login)}</dc:creator>` })}`,
    ),
  )
  const [author] = events.flatMap((each) => (each.type === 'author' ? [each.author] : []))
  expect(itemsOf(events)[0]?.author).toBe(author?.login)
  const old = await read(rss(item({ id: 1, more: '<dc:creator xmlns:dc="x">admin</dc:creator>' }), '1.0'))
  const survey = await surveyExport(
    (async function* () {
      yield* old
    })(),
  )
  expect([...survey.missingAuthors.keys()]).toEqual(['admin'])
})

it('signs a post with the authors that a plugin keeps as its terms, guests too', async () => {
  const signs = (nicename: string, name: string) =>
    `<category domain="author" nicename="${nicename}">${cdata(name)}</category>`
  const typed = '<dc:creator xmlns:dc="x">Desk</dc:creator>'
  const author = (login: string, name: string) =>
    `<wp:author><wp:author_login>${login}</wp:author_login><wp:author_display_name>${name}</wp:author_display_name></wp:author>`
  const events = await read(
    rss(
      author('Desk', 'The desk') +
        author('M. Sample', 'Maria Sample') +
        item({ id: 1, more: typed + signs('m-sample', 'Maria') + signs('m-sample', 'Maria') }) +
        item({ id: 2, more: typed + signs('cap-jo-guest', 'Jo Guest') + signs('desk', 'The desk') }) +
        item({ id: 3, more: typed + signs('jo-guest', 'Jo Guest') }) +
        item({ id: 4, more: typed }),
    ),
  )
  expect(itemsOf(events).map(({ author: first, otherAuthors }) => [first, ...(otherAuthors ?? [])])).toEqual([
    ['M. Sample'],
    ['jo-guest', 'Desk'],
    ['jo-guest'],
    ['Desk'],
  ])
  expect(events.flatMap((each) => (each.type === 'author' ? [each.author.name] : []))).toEqual([
    ...['The desk', 'Maria Sample', 'Jo Guest'],
  ])
  expect(itemsOf(events).flatMap((each) => each.leftOut)).toEqual([])
})

it('reads addresses from the root of the site, as Squarespace writes them', async () => {
  const own = item({ id: 1 }).replace(/<link>.*?<\/link>/u, '<link>/blog/knee.html</link>')
  expect(itemsOf(await read(rss(own))).map(({ address }) => address)).toEqual([`${SITE}/blog/knee.html`])
})

it('takes the permanent link from the GUID where there is no other', async () => {
  const guid = (text: string, isPermaLink: string) => `<guid isPermaLink="${isPermaLink}">${text}</guid>`
  const items = [guid(`${SITE}/2008/a/`, 'true'), guid(`${SITE}/?p=2`, 'false')].map((more, index) =>
    item({ id: index + 1, more }).replace(/<link>.*?<\/link>/u, '<link></link>'),
  )
  expect(itemsOf(await read(rss(items.join('')))).map(({ address }) => address)).toEqual([
    `${SITE}/2008/a/`,
    null,
  ])
})

it('reads comments whose ids are damaged, pings and notes without losing one', async () => {
  const comment = (id: string, parent: string, type = '') =>
    `<wp:comment><wp:comment_id>${id}</wp:comment_id><wp:comment_content>${cdata(`Words of ${id}`)}</wp:comment_content><wp:comment_approved>1</wp:comment_approved><wp:comment_type>${type}</wp:comment_type><wp:comment_parent>${parent}</wp:comment_parent></wp:comment>`
  const [only] = itemsOf(
    await read(
      rss(
        item({
          id: 1,
          more: [
            comment('2', '9'),
            comment('9', '0', 'comment'),
            comment('x\u0000', '2'),
            comment('3', '', 'pingback'),
            comment('4', '', 'trackback'),
            comment('5', '', 'note'),
          ].join(''),
        }),
      ),
    ),
  )
  expect(only?.comments.map(({ id, parent }) => [id, parent])).toEqual([
    ['2', '9'],
    ['9', null],
    ['', '2'],
  ])
  expect(only?.leftOut).toEqual(['pingback', 'trackback', 'note'])
})

it('keeps the words of a comment apart that its markup keeps apart', () => {
  const html = '<dl><dt>Term</dt><dd>Meaning</dd></dl><table><tr><th>Sign</th><td>Rest</td></tr></table>end'
  expect(wordsWithLines(parseFragment(html).childNodes).split(/\s+/u)).toEqual([
    ...['Term', 'Meaning', 'Sign', 'Rest', 'end'],
  ])
})

it.each([
  ['UTF-16 without a mark', (text: string) => Buffer.from(text.replace('UTF-8', 'UTF-16'), 'utf16le')],
  ['big-endian UTF-16', (text: string) => Buffer.from(`\ufeff${text}`, 'utf16le').swap16()],
  ['a mark of UTF-8', (text: string) => Buffer.from(`\ufeff${text}`)],
  ['blank lines before it', (text: string) => Buffer.from(`\r\n\r\n${text}`)],
  ['old line ends', (text: string) => Buffer.from(text.replaceAll('\n', '\r'))],
])('reads %s', async (_, encoded) => {
  const events = await read(encoded(rss(item({ id: 1, title: 'Café', html: 'ends in ]]> and ]]' }))))
  expect(itemsOf(events)).toMatchObject([{ title: 'Café', html: 'ends in ]]> and ]]' }])
  expect(problems(events)).toEqual([])
})

describe('every word of a text is in the article', () => {
  const PICTURE = `<img src="${SITE}/a.jpg" alt="Alt"/>`
  it.each([
    ['more', '<p>One</p><!--more Read on--><p>two</p><!-- wp:more --><!--more--><!-- /wp:more -->three'],
    ['pages', 'One<!--nextpage-->two<!-- wp:nextpage --><!--nextpage--><!-- /wp:nextpage -->three'],
    [
      'a card',
      `<figure class="kg-card">${PICTURE}<div>Title <a href="/x">link</a></div><figcaption>Cap</figcaption></figure>`,
    ],
    [
      'columns',
      '<!-- wp:columns --><div><div><p>Left</p></div><div><p>Right</p></div></div><!-- /wp:columns -->',
    ],
    [
      'media and text',
      `<!-- wp:media-text --><div><figure>${PICTURE}</figure><div><p>Beside</p></div></div>`,
    ],
    ['a cover', `<!-- wp:cover --><div style="x">${PICTURE}<span></span><div><p>Over</p></div></div>`],
    [
      'a gallery',
      `<!-- wp:gallery --><figure><figure>${PICTURE}<figcaption>One</figcaption></figure><figure>${PICTURE}<figcaption>Two</figcaption></figure><figcaption>All</figcaption></figure>`,
    ],
    [
      'an old gallery',
      `<!-- wp:gallery --><ul><li><figure>${PICTURE}<figcaption>One</figcaption></figure></li></ul>`,
    ],
    [
      'a file',
      '<!-- wp:file --><div><a href="/a.pdf">Leaflet</a><a href="/a.pdf" download>Download</a></div>',
    ],
    ['buttons', '<!-- wp:buttons --><div><div><a href="/go">Go</a></div></div>'],
    ['a verse', '<!-- wp:verse --><pre>one\n  two</pre>'],
    [
      'a pull quotation',
      '<!-- wp:pullquote --><figure><blockquote><p>Said</p><cite>Who</cite></blockquote></figure>',
    ],
    ['details', '<!-- wp:details --><details><summary>Ask</summary><p>Answer</p></details>'],
    [
      'a table',
      '<!-- wp:table --><figure><table><thead><tr><th>H</th></tr></thead><tbody><tr><td>C</td></tr></tbody></table><figcaption>Cap</figcaption></figure>',
    ],
    [
      'an embedded page',
      '<!-- wp:embed --><figure><div>\nhttps://v.example.net/1\n</div><figcaption>Film</figcaption></figure>',
    ],
    [
      'a sound',
      '<!-- wp:audio --><figure><audio src="/a.mp3">old browser</audio><figcaption>Sound</figcaption></figure>',
    ],
    ['definitions', '<dl><dt>Term</dt><dd>Meaning</dd></dl><address>Street</address>'],
    ['classic lines', 'One\ntwo\n\n<strong>three\n\nfour</strong> [sic] [[escaped]]'],
    ['a caption', `[caption id="a" width="3"]${PICTURE} Words <em>here</em>[/caption]`],
    ['shortcodes in shortcodes', '[row x="1"][col x="2"]Inner words[/col][/row][unclosed y="3"] after'],
    [
      'a table in a list in a quotation',
      '<blockquote><ul><li>a<table><tr><td>b</td></tr></table>c</li></ul></blockquote>',
    ],
    [
      'a figure in a link in a heading',
      `<h2><a href="/x">Head<figure>${PICTURE}<figcaption>Cap</figcaption></figure></a></h2>`,
    ],
    [
      'an accordion',
      '<!-- wp:accordion --><div><h3><button type="button"><span>Ask</span></button></h3><div><p>Answer</p></div></div>',
    ],
    ['a broken nest', '<p>One<div>two<p>three<b>four<table>five<tr><td>six'],
  ])('%s', (_, html) => {
    const { body, left } = htmlToNodes(html, { base: SITE, picture: () => 7 })
    const stored = JSON.stringify(body).replaceAll('\\"', '"')
    const words = html.replace(/<[^>]*>|\[\/?\w+ [^\]]*\]|\[\/\w+\]/gu, ' ')
    for (const word of words.match(/\p{L}+/gu) ?? []) expect(stored).toContain(word)
    if (html.includes('<img')) expect(stored).toMatch(/"image":7/u)
    expect(left.filter(({ what }) => what === 'nesting')).toEqual([])
  })

  it('pictures that a script loads later', () => {
    const asked: (string | null)[] = []
    const picture = ({ src }: { src: string | null }) => {
      asked.push(src)
      return 7
    }
    htmlToNodes('<img data-src="/a.jpg"/><img src="data:image/gif;base64,R0" data-lazy-src="/b.jpg"/>', {
      base: SITE,
      picture,
    })
    expect(asked).toEqual([`${SITE}/a.jpg`, `${SITE}/b.jpg`])
  })

  it('the lines of preformatted words, however they are broken', () => {
    const lines = (html: string) =>
      JSON.stringify(htmlToNodes(html, { base: SITE, picture: () => null }).body.root.children)
        .split('"linebreak"')
        .map((line) => /"text":"(\w*)/u.exec(line)?.[1])
    expect(lines('<!-- wp:verse --><pre>one<br>two<br/>three</pre>')).toEqual(['one', 'two', 'three'])
    expect(lines('<pre>one\ntwo</pre>')).toEqual(['one', 'two'])
  })

  it('blocks that WordPress renders, wherever they stand and however they are written', () => {
    const html = `<!-- wp:paragraph {"align":"center"} --><p>Words</p><!-- /wp:paragraph -->
<!-- wp:social-links --><ul><!-- wp:social-link {"url":"https://x.example/me"} /--></ul><!-- /wp:social-links -->
<!-- wp:navigation-link {"label":"Home"} -->
<!-- /wp:navigation-link --><!-- wp:paragraph --><!-- /wp:paragraph -->`
    const { left } = htmlToNodes(html, { base: SITE, picture: () => null })
    expect(left.map(({ source }) => source)).toEqual([
      '<!-- wp:social-link {"url":"https://x.example/me"} /-->',
      '<!-- wp:navigation-link {"label":"Home"} -->',
    ])
  })

  it('pictures behind words, as old covers and page builders have them', () => {
    const html = `<!-- wp:cover --><div style="color:red;background-image:url(/a.jpg)"><p>Over</p></div><!-- /wp:cover -->
<table><tr><td style="background:#fff url('/b%20b.jpg') no-repeat">Cell</td></tr></table>
<p style="/* x */ background: url(&quot;/c\\28 c\\29.jpg&quot;), URL(/d.jpg)">Both</p>
<p style="content:'url(/not.jpg)';background:url(data:image/png;base64,aa==)">None</p>
<div style="background:url(/e.jpg)"><img src="/e.jpg"/>Once</div>`
    const asked: (string | null)[] = []
    const picture = ({ src }: { src: string | null }) => {
      asked.push(src)
      return src?.endsWith('/a.jpg') ? 7 : null
    }
    const { body, left } = htmlToNodes(html, { base: SITE, picture })
    expect(asked).toEqual(
      ['a.jpg', 'b%20b.jpg', 'c(c).jpg', 'd.jpg', 'e.jpg'].map((name) => `${SITE}/${name}`),
    )
    expect(JSON.stringify(body)).toContain('"image":7')
    expect(left.map(({ what }) => what)).toEqual(['picture', 'picture', 'picture', 'picture'])
  })

  it('footnotes, which WordPress keeps beside the text', async () => {
    const field = (value: string) =>
      `<wp:postmeta><wp:meta_key>footnotes</wp:meta_key><wp:meta_value>${cdata(value)}</wp:meta_value></wp:postmeta>`
    const html = 'a<sup>1</sup><!-- wp:footnotes /--> z'
    const notes = '[{"content":"See <b>$& there<\\/b>","id":"x"}]'
    const [known, foreign] = itemsOf(
      await read(rss(item({ id: 1, html, more: field(notes) }) + item({ id: 2, html, more: field('mine') }))),
    )
    expect(known).toMatchObject({ html: 'a<sup>1</sup><ol><li>See <b>$& there</b></li></ol> z', leftOut: [] })
    expect(foreign).toMatchObject({ html, leftOut: ['field footnotes'] })
  })
})
