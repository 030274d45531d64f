import { describe, expect, it } from 'vitest'
import { paragraph, root } from '@/rich-text/build'
import { hasWords } from './has-words'

const body = (...children: object[]) => ({ body: root(...(children as Parameters<typeof root>)) as never })

describe('an article without words', () => {
  it.each([
    ['nothing', {}],
    [
      'what stands there by itself',
      { authors: [1], language: 'en', commentsOpen: true, stage: 'draft' as const },
    ],
    ['blanks', { question: ' ', summary: '\n', search: { title: '', description: null } }],
    ['an empty text', body(paragraph(''))],
    ['rows that nothing stands in', { keyPoints: [], references: [{ key: 'k1', id: '1', title: '' }] }],
  ])('has %s', (_, article) => expect(hasWords(article)).toBe(false))
})

describe('an article with', () => {
  it.each([
    ['one letter', { question: 'W' }],
    ['a text', body(paragraph('x'))],
    ['a block and no word', body({ type: 'block', fields: { blockType: 'figure' } })],
    ['a reference', { references: [{ key: 'k', title: 'The knee' }] }],
    ['a symptom', { symptoms: [3] }],
    ['a picture', { image: 4 }],
    ['a reviewer', { reviewer: { id: 2 } as never }],
    ['an address', { slug: 'x' }],
    ['a title for search results', { search: { title: 'x' } }],
  ])('%s is more than empty', (_, article) => expect(hasWords(article)).toBe(true))
})
