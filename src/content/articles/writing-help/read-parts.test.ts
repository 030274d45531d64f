import { describe, expect, it } from 'vitest'
import { articleLink, heading, link, list, paragraph, quote, root } from '@/rich-text/build'
import type { StoredState } from '@/rich-text/stored-node'
import { readParts } from './read-parts'

const words = (text: string) => ({ type: 'text', text })
const state = (...children: unknown[]) =>
  ({ root: { type: 'root', children } }) as unknown as NonNullable<StoredState>
const block = (fields: object) => ({ type: 'block', fields })
const mark = (reference: string) => ({
  type: 'inlineBlock',
  fields: { blockType: 'referenceMark', reference },
})

describe('readParts', () => {
  it('reads plain blocks in order, each with what it is', () => {
    const { texts } = readParts(
      root(
        heading(2, 'Why'),
        paragraph('So.'),
        list(false, ['one', 'two']),
        quote('Said.'),
        heading(4, 'End'),
      ),
    )
    expect(texts).toEqual([
      { kind: 'heading', text: 'Why', level: 2 },
      { kind: 'paragraph', text: 'So.' },
      { kind: 'item', text: 'one' },
      { kind: 'item', text: 'two' },
      { kind: 'quote', text: 'Said.' },
      { kind: 'heading', text: 'End', level: 4 },
    ])
  })

  it('reads links with their words', () => {
    const { links } = readParts(
      root(paragraph('See ', link('https://a.example/', 'this'), articleLink(7, 'that'))),
    )
    expect(links).toEqual([
      { words: 'this', target: { kind: 'address', href: 'https://a.example/' } },
      { words: 'that', target: { kind: 'article', id: 7 } },
    ])
  })

  it('reads blocks, tables and marks', () => {
    const cell = { type: 'tablecell', children: [{ type: 'paragraph', children: [words('38 °C')] }] }
    const parts = readParts(
      state(
        block({
          blockType: 'careCard',
          level: 'emergency',
          heading: 'Call 911 if:',
          body: root(list(false, ['you faint']), paragraph(link('https://a.example/', 'more'))),
        }),
        block({ blockType: 'keyFacts', title: 'Key facts', facts: [{ text: 'It is common.' }, {}] }),
        block({ blockType: 'insetNote', body: root(heading(4, 'Aside'), paragraph('A note.')) }),
        block({ blockType: 'figure', image: 5, caption: 'The ear.' }),
        block({ blockType: 'figure', image: { id: 6 } }),
        block({ blockType: 'figure' }),
        { type: 'table', children: [{ type: 'tablerow', children: [cell] }] },
        { type: 'paragraph', children: [words('Proven'), mark('r1'), words('.')] },
      ),
    )
    expect(parts.careCards).toEqual([{ level: 'emergency', heading: 'Call 911 if:', links: 1 }])
    expect(parts.figures).toEqual([
      { image: 5, caption: 'The ear.' },
      { image: 6, caption: '' },
      { image: null, caption: '' },
    ])
    expect(parts.marks).toEqual(['r1'])
    expect(parts.texts.map(({ kind, text }) => `${kind}: ${text}`)).toEqual([
      'heading: Call 911 if:',
      'item: you faint',
      'paragraph: more',
      'heading: Key facts',
      'item: It is common.',
      'heading: Aside',
      'paragraph: A note.',
      'caption: The ear.',
      'cell: 38 °C',
      'paragraph: Proven.',
    ])
    // A heading inside a block is not part of the outline.
    expect(parts.texts.filter(({ level }) => level)).toEqual([])
  })

  it.each([
    null,
    undefined,
    {},
    { root: 7 },
    state(null, 7, { type: 'block' }, { type: 'block', fields: { blockType: 'careCard', body: 'text' } }),
    state({ type: 'paragraph', children: {} }, { type: 'link', fields: null, children: [] }),
  ])('survives %j', (given) => {
    expect(readParts(given as StoredState).texts).toEqual([])
  })
})
