import { createHash } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { careCard, list, paragraph, referenceMark, root, table, text } from '@/rich-text/build'
import { contentDigest, contentStamp, fieldsChangedSince } from './content-digest'
import { marksOf } from './content-fields'

const article = {
  question: 'Why?',
  summary: 'Because.',
  body: root(paragraph('Words.')),
  authors: [1, 2],
  references: [{ id: 'a', key: 'k', title: 'T', year: 2020, url: null }],
  reviewedOn: '2026-01-02T00:00:00.000Z',
}
const digest = contentDigest(article)

describe('the digest of an article’s content', () => {
  it.each([
    ['row ids', { ...article, references: [{ ...article.references[0], id: 'b' }] }],
    [
      'absent, empty and null fields',
      { ...article, corrections: [], conflictOfInterest: '', search: { title: null } },
    ],
    ['relations as documents or as text', { ...article, authors: [{ id: 1, name: 'D' }, '2'] }],
    ['another way to write a date', { ...article, reviewedOn: '2026-01-02T01:00:00+01:00' }],
    ['what only runs the site', { ...article, slug: 'why', stage: 'draft', commentsOpen: false }],
    ['the number of an address that was taken', { ...article, slug: 'why-2' }],
    ['no address yet', { ...article, slug: null }],
    ['what it is referred to by', { ...article, contentDigest: 'x', workflow: { note: 'Well done.' } }],
    ['the order of keys', Object.fromEntries(Object.entries(article).reverse())],
  ])('is not changed by %s', (_, same) => {
    expect(contentDigest(same)).toBe(digest)
  })

  it.each([
    ['头痛怎么办？', 'tou-tong-zen-me-ban'],
    ['😀🤕', 'answer-2'],
  ])('is not changed by the address that publication makes of %j', (question, slug) => {
    const [before, after] = [null, slug].map((each) => contentDigest({ ...article, question, slug: each }))
    expect(after).toBe(before)
  })

  it.each([
    ['a word of the text', { ...article, body: root(paragraph('Word.')) }],
    ['a word that is raised', { ...article, body: root(paragraph(text('Words.', { script: 'super' }))) }],
    ['the order of authors', { ...article, authors: [2, 1] }],
    ['a reference', { ...article, references: [] }],
    ['the review', { ...article, reviewedOn: '2026-01-03T00:00:00.000Z' }],
    ['a correction', { ...article, corrections: [{ date: '2026-01-01', text: 'x' }] }],
    ['the conflict of interest', { ...article, conflictOfInterest: 'Owns shares.' }],
    ['the picture', { ...article, image: 3 }],
    ['an address that says something else', { ...article, slug: 'why-not' }],
    ['the date of publication', { ...article, publishedAt: '1999-01-01T00:00:00.000Z' }],
    ['being a sample', { ...article, isSample: true }],
  ])('is changed by %s', (_, other) => {
    expect(contentDigest(other)).not.toBe(digest)
  })
})

describe('a stamp', () => {
  it('stays what it was: approvals are stored with it', () => {
    const stamp = contentStamp({
      question: 'Why “so”?\n',
      summary: '',
      keyPoints: [
        { id: '1', point: 'One' },
        { id: '2', point: '' },
      ],
      body: root(
        paragraph('Words.', text('up', { script: 'super' }), referenceMark('k')),
        list(true, ['a', 'b']),
        careCard('urgent', 'Now', paragraph('Go.')),
        table([
          ['x', ''],
          ['y', 'z'],
        ]),
      ),
      authors: [1, { id: 2 }, '3'],
      references: [{ key: 'k', title: 'T', year: 2020, url: null, accessedOn: '2026-01-02T01:00:00+01:00' }],
      corrections: [],
      image: 'none',
      search: { title: null, description: 'D' },
      reviewedOn: '2026-01-02',
      isSample: false,
      publishedAt: new Date(0),
    })
    expect(stamp.slice(0, 64)).toBe('963851065501f4619ce90789b26ece54a1c69e6caa656900bb21ef1b71b583f7')
    expect(createHash('sha256').update(stamp).digest('hex')).toBe(
      '97f584770313565b17fb31baaae29cd2ef23f688e764b449780bdb9642e9d82a',
    )
  })

  it('tells which fields have changed since, also where the earlier words are gone', () => {
    const stamp = contentStamp(article)
    expect(fieldsChangedSince(stamp, article)).toEqual([])
    expect(fieldsChangedSince(stamp, { ...article, summary: 'No.', authors: [1] })).toEqual([
      'summary',
      'authors',
    ])
    expect(fieldsChangedSince(digest, article)).toBeNull()
  })

  it('has different marks for all that a week of typing saves', () => {
    const marks = Array.from({ length: 10_000 }, (_, second) => {
      const stamp = contentStamp({ ...article, body: null, summary: `Typed for ${second} s` })
      return marksOf(stamp)?.summary
    })
    expect(new Set(marks).size).toBe(marks.length)
  })
})
