import { expect, it } from 'vitest'
import type { SourceEvent, SourceItem } from './source'
import { withFields } from './with-fields'

const item = (more: Partial<SourceItem>): SourceItem => ({
  kind: 'post',
  id: '1',
  line: 1,
  title: '',
  slug: null,
  address: null,
  status: 'published',
  publishedAt: null,
  author: null,
  html: '<p>Own</p>',
  excerpt: '',
  terms: [],
  comments: [],
  picture: null,
  notes: [],
  leftOut: [],
  ...more,
})

it('gives items what their fields say, and leaves the others counted', async () => {
  const fields = {
    asked: ['', 'Why <b>me</b>?', 'Why not me?'],
    _yoast_wpseo_metadesc: ['In short.'],
    when_to_worry: ['<p>At night.</p>', '<p>In a fever.</p>'],
    written_by: ['Ada Ray, Bo Lee', 'Cy Oh'],
    signs: ['a:2:{i:0;s:4:"Itch";i:1;s:9:"Dry "eye"";}', 'Cough'],
    mood: ['calm'],
    empty: [''],
  }
  const leftOut = ['pingback', ...Object.keys(fields).map((name) => `field ${name}`)]
  const events: SourceEvent[] = []
  const given = [
    item({ fields, leftOut }),
    item({ id: '2', title: 'Kept', author: 'cy', excerpt: 'Kept', fields, leftOut }),
  ]
  const source = async function* (): AsyncGenerator<SourceEvent> {
    for (const each of given) yield { type: 'item', item: each }
  }
  for await (const event of withFields(source(), {
    asked: 'title',
    _yoast_wpseo_metadesc: 'summary',
    when_to_worry: 'text',
    written_by: 'author',
    signs: 'symptoms',
    mood: 'nothing',
    empty: 'summary',
  }))
    events.push(event)
  expect(events).toMatchObject([
    { type: 'author', author: { login: 'Ada Ray', name: 'Ada Ray' } },
    { type: 'author', author: { login: 'Bo Lee', name: 'Bo Lee' } },
    { type: 'author', author: { login: 'Cy Oh', name: 'Cy Oh' } },
    {
      item: {
        title: 'Why me?',
        excerpt: 'In short.',
        author: 'Ada Ray',
        otherAuthors: ['Bo Lee', 'Cy Oh'],
        html: '<p>Own</p>\n\n<h2>When to worry</h2>\n\n<p>At night.</p>\n\n<p>In a fever.</p>',
        terms: [
          { kind: 'tag', slug: 'itch', name: 'Itch' },
          { kind: 'tag', slug: 'dry-eye' },
          { kind: 'tag', slug: 'cough' },
        ],
        leftOut: ['pingback', 'field mood', 'field empty'],
        notes: ['its field asked has 2 values; only the first was taken'],
      },
    },
    {
      item: {
        title: 'Kept',
        author: 'cy',
        excerpt: 'Kept',
        leftOut: [
          'pingback',
          ...['asked', '_yoast_wpseo_metadesc', 'written_by', 'mood', 'empty'].map((name) => `field ${name}`),
        ],
      },
    },
  ])
})
