import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { SourceEvent, SourceItem } from '../source'
import { findEncoding } from './decode-file'
import { readWxr } from './read-wxr'

let folder = ''
beforeAll(async () => {
  folder = await mkdtemp(path.join(os.tmpdir(), 'symptom-database-wxr-'))
})
afterAll(() => rm(folder, { recursive: true }))

const HEAD = '<?xml version="1.0" encoding="UTF-8"?>'
const post = (inner: string, id = 1) =>
  `<item><title>T</title><wp:post_id>${id}</wp:post_id><wp:post_type>post</wp:post_type><wp:status>publish</wp:status>${inner}</item>`
const rss = (inner: string) =>
  `<rss version="2.0" xmlns:wp="http://wordpress.org/export/1.2/"><channel>\n<title>Old site</title>\n<link>https://old.example.org</link>\n<wp:wxr_version>1.2</wp:wxr_version>\n${inner}</channel></rss>`

async function read(content: string | Uint8Array, mostCharacters?: number): Promise<SourceEvent[]> {
  const file = path.join(folder, 'site.xml')
  await writeFile(file, content)
  const { label, problems } = await findEncoding(file)
  const events: SourceEvent[] = problems.map((problem) => ({ type: 'problem', problem }))
  for await (const event of readWxr(file, label, mostCharacters ? { mostCharacters } : {})) events.push(event)
  return events
}

const itemsOf = (events: SourceEvent[]): SourceItem[] =>
  events.flatMap((event) => (event.type === 'item' ? [event.item] : []))
const problemsOf = (events: SourceEvent[]) =>
  events.flatMap((event) =>
    event.type === 'problem' ? [`${event.problem.line}: ${event.problem.message}`] : [],
  )

it('reads site, authors, terms, posts, comments and attachments', async () => {
  const events = await read(
    rss(`
<wp:author><wp:author_login>ada</wp:author_login><wp:author_display_name><![CDATA[Ada &amp; Co]]></wp:author_display_name></wp:author>
<wp:category><wp:category_nicename>knees</wp:category_nicename><wp:cat_name>Knees</wp:cat_name></wp:category>
${post(`<link>https://old.example.org/2020/05/knee/</link><dc:creator>ada</dc:creator><wp:post_name>knee</wp:post_name>
<wp:post_date_gmt>2020-05-01 08:00:00</wp:post_date_gmt><content:encoded><![CDATA[<p>a]]]]><![CDATA[></p>]]></content:encoded>
<category domain="category" nicename="knees">Knees</category><category domain="post_format" nicename="x">X</category>
<wp:postmeta><wp:meta_key>_thumbnail_id</wp:meta_key><wp:meta_value>9</wp:meta_value></wp:postmeta>
<wp:postmeta><wp:meta_key>mood</wp:meta_key><wp:meta_value>good</wp:meta_value></wp:postmeta>
<wp:comment><wp:comment_id>5</wp:comment_id><wp:comment_author>Bo</wp:comment_author><wp:comment_author_email>bo@example.org</wp:comment_author_email>
<wp:comment_content>Hi</wp:comment_content><wp:comment_approved>1</wp:comment_approved><wp:comment_parent>4</wp:comment_parent></wp:comment>
<wp:comment><wp:comment_id>6</wp:comment_id><wp:comment_type>pingback</wp:comment_type></wp:comment>`)}
<item><title>Pic</title><wp:post_id>9</wp:post_id><wp:post_type>attachment</wp:post_type><wp:attachment_url>https://old.example.org/u/a.jpg</wp:attachment_url></item>
<item><wp:post_id>10</wp:post_id><wp:post_type>nav_menu_item</wp:post_type></item>`),
  )
  expect(events.map(({ type }) => type)).toEqual(['site', 'author', 'term', 'item', 'attachment', 'left out'])
  expect(events[1]).toMatchObject({ author: { name: 'Ada & Co' } })
  expect(itemsOf(events)).toMatchObject([
    {
      id: '1',
      slug: 'knee',
      status: 'published',
      publishedAt: '2020-05-01T08:00:00.000Z',
      author: 'ada',
      html: '<p>a]]></p>',
      terms: [{ kind: 'category', slug: 'knees', name: 'Knees' }],
      picture: '9',
      comments: [{ id: '5', parent: '4', name: 'Bo', status: 'approved', email: 'bo@example.org', at: null }],
      leftOut: ['pingback', 'term of a post (post_format)', 'field mood'],
    },
  ])
})

describe('bad input', () => {
  it('cut in an item: what is before it is read, and the item is named', async () => {
    const events = await read(rss(`${post('')}\n<item><title>Half`).slice(0, -'</channel></rss>'.length))
    expect(itemsOf(events)).toHaveLength(1)
    expect(problemsOf(events)).toEqual([
      '6: the file is cut: it ends inside the item that begins in line 6, which was left out',
    ])
  })

  it.each([
    ['no XML', 'Why do I yawn?'],
    ['another document', '<html><body></body></html>'],
    ['a feed without a channel', '<rss></rss>'],
    ['nothing', ''],
  ])('%s is refused', async (_name, content) => {
    await expect(read(content)).rejects.toThrow('not a WordPress export')
  })

  it('entities of a bomb are not expanded, and external ones not read', async () => {
    const bomb = `${HEAD}<!DOCTYPE rss [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;"><!ENTITY c SYSTEM "file:///etc/hostname">]>`
    const events = await read(`${bomb}${rss(post('<content:encoded>x &b; &c; y</content:encoded>'))}`)
    expect(itemsOf(events)).toMatchObject([{ html: 'x &b; &c; y' }])
    expect(problemsOf(events)).toEqual([
      '1: the file declares entities; they are neither expanded nor read from elsewhere',
      '5: an entity that was never declared stays as it is in the text',
    ])
  })

  it('an undeclared entity, and a bare ampersand, stay in the text', async () => {
    const events = await read(rss(post('<content:encoded>5&nbsp;mg AT&T too</content:encoded>')))
    expect(itemsOf(events)).toMatchObject([{ html: '5&nbsp;mg AT&T too' }])
    expect(problemsOf(events)).toHaveLength(1)
  })

  it('CDATA in CDATA keeps the words', async () => {
    const events = await read(rss(post('<content:encoded><![CDATA[a <![CDATA[b]]> c]]></content:encoded>')))
    expect(itemsOf(events)[0]?.html).toContain('b')
    expect(itemsOf(events)[0]?.html).toContain(' c')
    expect(problemsOf(events)).toEqual([
      expect.stringContaining('CDATA section contains the start of another'),
    ])
  })

  it('UTF-8 that says it is Latin-1 is read as UTF-8, and Latin-1 as what it says', async () => {
    const declared = '<?xml version="1.0" encoding="ISO-8859-1"?>'
    const text = `${declared}${rss(post('<content:encoded>café</content:encoded>'))}`
    const utf8 = await read(text)
    expect(itemsOf(utf8)).toMatchObject([{ html: 'café' }])
    expect(problemsOf(utf8)).toEqual([
      '1: the file says that it is ISO-8859-1, but it is UTF-8, and was read as UTF-8',
    ])
    const latin = await read(Buffer.from(text, 'latin1'))
    expect(itemsOf(latin)).toMatchObject([{ html: 'café' }])
    const lost = await read(Buffer.from(text.replace('ISO-8859-1', 'UTF-8'), 'latin1'))
    expect(itemsOf(lost)).toMatchObject([{ notes: [expect.stringContaining('characters were lost')] }])
  })

  it('UTF-16 with its mark is read', async () => {
    const events = await read(
      Buffer.from(`\ufeff${rss(post('<content:encoded>é</content:encoded>'))}`, 'utf16le'),
    )
    expect(itemsOf(events)).toMatchObject([{ html: 'é' }])
  })

  it('an item that is too large, and one without an end, are named and skipped', async () => {
    const large = post(`<content:encoded>${'x'.repeat(5000)}</content:encoded>`)
    const events = await read(rss(`${large}\n<item><title>no end\n${post('', 2)}\n`), 4000)
    expect(itemsOf(events)).toMatchObject([{ id: '2' }])
    expect(problemsOf(events)).toEqual([
      expect.stringMatching(/^5: the item has more than \d+ MB/),
      '6: the item has no end, and was left out',
    ])
  })

  it('tags that do not match: the item is named, and the next one read', async () => {
    const events = await read(rss(`${post('<a><b></a>')}\n${post('', 2)}`))
    expect(itemsOf(events)).toMatchObject([{ id: '2' }])
    expect(problemsOf(events)).toEqual([
      expect.stringMatching(/^5: the XML is damaged here \(Unexpected close tag\)/),
    ])
  })

  it.each([
    ['0000-00-00 00:00:00', []],
    ['0000-01-01 00:00:00', ['the date 0000-01-01 00:00:00 cannot be']],
    ['9999-12-31 23:59:59', ['the date 9999-12-31 23:59:59 cannot be']],
    ['2023-02-31 00:00:00', ['the date 2023-02-31 00:00:00 cannot be']],
    ['yesterday', ['the date yesterday cannot be']],
  ])('the date %s', async (date, notes) => {
    const events = await read(rss(post(`<wp:post_date_gmt>${date}</wp:post_date_gmt>`)))
    expect(itemsOf(events)).toMatchObject([{ publishedAt: null, notes }])
  })

  it('without an id, a type or a status an item is named', async () => {
    const events = await read(rss('<item></item><item><wp:post_id>1</wp:post_id></item>'))
    expect(events.slice(1)).toEqual([
      { type: 'problem', problem: { line: 5, message: 'the item has no wp:post_id, and was left out' } },
      { type: 'left out', what: 'item without a type', line: 5 },
    ])
  })
})

it('places categories below each other, counts terms of plugins, and takes the address that the operator gives', async () => {
  const file = path.join(folder, 'terms.xml')
  const term = (taxonomy: string, slug: string) =>
    `<wp:term><wp:term_taxonomy>${taxonomy}</wp:term_taxonomy><wp:term_slug>${slug}</wp:term_slug></wp:term>`
  const text = rss(`
<wp:category><wp:category_nicename>body</wp:category_nicename></wp:category>
<wp:category><wp:category_nicename>knees</wp:category_nicename><wp:category_parent>body</wp:category_parent></wp:category>
${term('post_tag', 'pain')}${term('nav_menu', 'top')}`).replace(/<link>.*<\/link>/u, '')
  await writeFile(file, text)
  const events: SourceEvent[] = []
  for await (const event of readWxr(file, 'utf-8', { site: 'https://given.example.org' })) events.push(event)
  expect(events).toMatchObject([
    { site: { address: 'https://given.example.org' } },
    { term: { slug: 'body', address: 'category/body/' } },
    { term: { slug: 'knees', address: 'category/body/knees/' } },
    { term: { kind: 'tag', slug: 'pain', name: 'pain' } },
    { type: 'left out', what: 'term (nav_menu)' },
  ])
})
