import { expect, it } from 'vitest'
import type { Reference } from '@/content/articles/article-view'
import { articles } from '@/moving/sample-content/articles/all'
import { referenceKey, sampleBody } from '@/moving/sample-content/sample-body'
import { htmlToNodes } from '@/moving/site-import/html/to-nodes'
import { readFileText } from '@/moving/site-import/markdown/read-file'
import { articleBody } from '@/parts/fixtures/article-body'
import { site as fixture } from '@/parts/fixtures/site'
import {
  articleLink,
  careCard,
  figure,
  heading,
  insetNote,
  keyFacts,
  lineBreak,
  link,
  list,
  paragraph,
  quote,
  referenceMark,
  root,
  tableOf,
  text,
} from '@/rich-text/build'
import { asRecord } from '@/rich-text/stored-node'
import { markdownFile } from './markdown-file'
import type { Post } from './post'
import { postHtml } from './post-html'

const site = { ...fixture, url: 'https://health.example.org', emergencyNumber: '112' }
const picture = {
  id: 1,
  alt: 'A "drawing" & more',
  width: 60,
  height: 40,
  src: '/api/media/file/a%20b.png',
  sources: [],
}

const referenceOf = (key: string, more: Partial<Reference> = {}): Reference => ({
  ...{ key, title: `The title of ${key}`, publisher: null, year: null, url: null, accessedOn: null },
  ...more,
})

async function postOf(body: object, more: Partial<Post> = {}): Promise<Post> {
  const references = more.references ?? [referenceOf('one')]
  const html = await postHtml(site, {
    body: body as never,
    language: 'en',
    pictures: { 1: picture },
    linkedSlugs: { 7: 'other-answer' },
    references: Object.fromEntries(references.map(({ key }, index) => [key ?? '', index + 1])),
  })
  return {
    ...{
      kind: 'post',
      id: 1,
      slug: 'an-answer',
      title: 'A: "title" #1',
      path: '/articles/an-answer',
      language: 'en',
    },
    ...{ summary: null, status: 'published', stage: 'published', publishedAt: '2026-01-02T03:04:05.000Z' },
    ...{
      modifiedAt: '2026-01-03T03:04:05.000Z',
      authors: [],
      reviewer: null,
      reviewedOn: null,
      reviewDue: null,
    },
    ...{
      symptoms: [],
      bodySystems: [],
      keyPoints: [],
      corrections: [],
      conflictOfInterest: null,
      image: null,
    },
    ...{ html, pictures: [{ id: 1, src: picture.src, name: 'a b.png', alt: picture.alt }], references },
    comments: async function* () {},
    ...more,
  }
}

function readBack(markdown: string) {
  const item = readFileText(markdown, { file: 'articles/an-answer.md', line: 1, site: site.url })
  if (typeof item === 'string') throw new Error(item)
  const { body, left } = htmlToNodes(item.html, {
    base: site.url,
    picture: ({ src }) => (src === `${site.url}/pictures/a%20b.png` ? 1 : null),
    isPlain: true,
    references: item.references?.map(({ key }) => key) ?? [],
  })
  expect(left).toEqual([])
  return { item, body }
}

/** Nodes have ids at random; a passage leaves as its text, and a link to an article as one to its address. */
function settled(value: unknown): unknown {
  if (Array.isArray(value)) return value.flatMap((each) => settled(passageText(each) ?? each))
  const record = asRecord(value)
  if (!record) return value
  const fields = asRecord(record.fields)
  const doc = asRecord(fields?.doc)
  const shown = doc
    ? { ...record, fields: { linkType: 'custom', newTab: false, url: `${site.url}/articles/other-answer` } }
    : record
  return Object.fromEntries(
    Object.entries(shown)
      .filter(([key]) => key !== 'id')
      .map(([key, each]) => [key, settled(each)]),
  )
}

function passageText(node: unknown): unknown[] | null {
  const fields = asRecord(asRecord(node)?.fields)
  const children = asRecord(asRecord(fields?.body)?.root)?.children
  return fields?.blockType === 'passage' && Array.isArray(children) ? children : null
}

async function expectSame(body: object, more: Partial<Post> = {}) {
  const read = readBack(await markdownFile(await postOf(body, more)))
  expect(settled(read.body)).toEqual(settled(body))
  return read
}

it('comes back with each kind of block as it was', async () => {
  await expectSame(articleBody)
})

it.each(articles.map((article) => [article.slug, article] as const))(
  'comes back as it was: %s',
  async (_, article) => {
    const references = article.references.map((reference, index) =>
      referenceOf(referenceKey(index), { ...reference, accessedOn: `${reference.accessedOn}T00:00:00.000Z` }),
    )
    const { item } = await expectSame(sampleBody(article), {
      references,
      keyPoints: article.keyPoints,
      summary: article.summary,
    })
    expect(item).toMatchObject({ references, keyPoints: article.keyPoints, excerpt: article.summary })
  },
)

it('keeps what looks like Markdown or HTML as words', async () => {
  await expectSame(
    root(
      paragraph(
        '1. No list, - nor this, # nor *a* heading_with_lines_ [^1] [x](y) `code` ~~no~~ | & <b>signs</b> ]]>',
      ),
      paragraph('* star'),
      paragraph('+ plus'),
      paragraph('--- <!-- no --> &amp; \\ end\\'),
      paragraph('---'),
      heading(2, '## 2. Heading #'),
      heading(4, 'Deep'),
      list(false, ['- in an item', '[x] no task', ['two', lineBreak(), 'lines']]),
    ),
  )
})

it('keeps looks, links, nested lists, quotations and tables', async () => {
  await expectSame(
    root(
      paragraph(
        'In',
        text('tra', { bold: true }),
        'word, ',
        text('both', { bold: true, italic: true }),
        ' H',
        text('2', { script: 'sub' }),
        'O and m',
        text('2', { script: 'super' }),
        ', ',
        link('https://example.net/a(b)?c=d&e=f', 'a ', text('link', { bold: true })),
        referenceMark('one'),
        ' and ',
        articleLink(7, 'another answer'),
        lineBreak(),
        'after a break',
      ),
      list(true, ['first', list(false, ['inner', list(true, ['innermost'])]), 'second']),
      list(false, ['another list']),
      list(false, ['and another']),
      quote(paragraph('One.'), list(false, ['a', 'b']), paragraph('Two.')),
      insetNote(paragraph('A note'), list(false, ['of two'])),
      keyFacts('Its own title', ['<b> & fact']),
      figure(1, 'A caption: <b>', 'Somebody & others'),
      figure(1, ''),
      careCard('urgent', 'Ask if:', paragraph('Words ', referenceMark('one'))),
      tableOf([
        [
          { header: 'row', content: [paragraph('Row')] },
          { header: null, content: [paragraph('a'), list(false, ['b', 'c'])] },
        ],
        [{ header: null, content: [paragraph('wide | cell')], colSpan: 2 }],
      ]),
      tableOf([
        [
          { header: 'column', content: [paragraph('One')] },
          { header: 'column', content: [paragraph('Two')] },
        ],
        [
          { header: null, content: [paragraph('a | b')] },
          { header: null, content: [paragraph(text('bold', { bold: true }), referenceMark('one'))] },
        ],
      ]),
    ),
  )
})

it('says in front matter what a text is, without what is empty', async () => {
  const references = [
    referenceOf('k', { title: '[A] *title*', publisher: 'P', year: 2020, url: 'https://example.net/' }),
  ]
  const markdown = await markdownFile(
    await postOf(root(paragraph('Words')), {
      references,
      authors: [{ slug: 'ada', name: 'Ada: B, MD' }],
      symptoms: [{ slug: 'knees', name: 'Knee, pain' }],
      image: { id: 1, src: picture.src, name: 'a b.png', alt: '' },
    }),
  )
  expect(markdown).toContain(`title: 'A: "title" #1'\n`)
  expect(markdown).not.toContain('reviewer')
  expect(markdown).toContain('[^1]: \\[A] \\*title\\*. P, 2020. <https://example.net/>\n')
  const { item } = readBack(markdown)
  expect(item).toMatchObject({
    title: 'A: "title" #1',
    slug: 'an-answer',
    address: `${site.url}/articles/an-answer`,
    author: 'Ada: B, MD',
    terms: [{ kind: 'tag', name: 'Knee, pain' }],
    picture: `${site.url}/pictures/a%20b.png`,
    language: 'en',
    status: 'published',
    references,
  })
})
