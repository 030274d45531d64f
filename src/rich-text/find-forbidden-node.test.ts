import { describe, expect, it } from 'vitest'
import {
  articleLink,
  careCard,
  figure,
  insetNote,
  keyFacts,
  link,
  list,
  paragraph,
  quote,
  root,
  table,
} from './build'
import { findForbiddenNode } from './find-forbidden-node'

const state = (...children: unknown[]) => ({ root: { type: 'root', version: 1, children } })
const inParagraph = (...children: unknown[]) => state({ type: 'paragraph', version: 1, children })
const words = (text: unknown, format: unknown = 0) => ({ type: 'text', text, format, version: 1 })
const linkWith = (fields: unknown) => inParagraph({ type: 'link', fields, children: [words('a')] })

const block = (fields: unknown) => state({ type: 'block', fields })
const mark = (reference: unknown) => ({
  type: 'inlineBlock',
  fields: { blockType: 'referenceMark', reference },
})
const row = (more: object) => ({
  type: 'tablerow',
  children: [{ type: 'tablecell', headerState: 0, children: [paragraph('a')], ...more }],
})

describe('what passes', () => {
  it.each([
    ['no text at all', null],
    ['an empty text', root()],
    ['links', root(paragraph(link('tel:911', 'a'), articleLink(3, 'b')))],
    ['bold and italic together', inParagraph(words('a', 3))],
    [
      'a link to a populated article',
      linkWith({ linkType: 'internal', doc: { relationTo: 'articles', value: { id: 3 } } }),
    ],
    [
      'a nested list',
      state({ ...list(false, []), children: [{ type: 'listitem', children: [list(true, ['a'])] }] }),
    ],
    [
      'each block',
      root(careCard('urgent', 'a', paragraph('b')), keyFacts('', ['c']), insetNote(), figure(3, '')),
    ],
    ['a block that is being filled in', block({ blockType: 'figure' })],
    ['facts of which there are none yet', block({ blockType: 'keyFacts', facts: 0 })],
    ['a mark without its reference yet', inParagraph(mark(null))],
    [
      'a table',
      root(
        table([
          ['a', 'b'],
          ['c', 'd'],
        ]),
      ),
    ],
    ['a pasted quotation', state({ ...quote(), children: [paragraph('a')] })],
  ])('%s', (_name, value) => {
    expect(findForbiddenNode(value)).toBeNull()
  })
})

describe('what is refused, and why', () => {
  it.each([
    ['no document', 'text', /rich-text document/],
    ['no root', {}, /rich-text document/],
    ['a root that is none', { root: { type: 'paragraph', children: [] } }, /rich-text document/],
    ['an unknown node', state(paragraph('a'), { type: 'upload' }), /^Block 2: .*"upload" is not allowed/],
    [
      'an inline block from elsewhere',
      inParagraph({ type: 'inlineBlock', fields: {} }),
      /only a reference mark/,
    ],
    ['a block from elsewhere', block({ blockType: 'video' }), /"video" is not allowed/],
    ['a block without fields', state({ type: 'block' }), /without fields/],
    ['a block in a line', inParagraph({ type: 'block', fields: {} }), /cannot stand directly in a paragraph/],
    ['a level that does not exist', block({ blockType: 'careCard', level: 'red' }), /three levels/],
    ['a heading that is no text', block({ blockType: 'careCard', heading: {} }), /words must be text/],
    [
      'a heading inside a card',
      block({ blockType: 'careCard', body: state({ type: 'heading', tag: 'h2', children: [] }) }),
      /paragraphs and lists only/,
    ],
    [
      'a card inside a note',
      block({ blockType: 'insetNote', body: state({ type: 'block', fields: {} }) }),
      /paragraphs and lists only/,
    ],
    ['a note that is no text', block({ blockType: 'insetNote', body: 'x' }), /with a root/],
    ['facts that are no list', block({ blockType: 'keyFacts', facts: {} }), /must be a list/],
    ['a fact with NUL', block({ blockType: 'keyFacts', facts: [{ text: 'a\0' }] }), /cannot be stored/],
    ['a picture that is none', block({ blockType: 'figure', image: 'x' }), /choose a picture/],
    ['a mark that points nowhere', inParagraph(mark({})), /words must be text/],
    [
      'a mark in a heading',
      state({ type: 'heading', tag: 'h2', children: [mark('a')] }),
      /directly in a heading/,
    ],
    ['a cell that spans all', state({ type: 'table', children: [row({ colSpan: 5000 })] }), /1 to 50/],
    ['words directly in a table', state({ type: 'table', children: [words('a')] }), /directly in a table/],
    ['a name of every object', state({ type: 'toString' }), /"toString"/],
    ['a node that is none', state(null), /no node/],
    ['words directly in the text', state(words('a')), /words cannot stand directly in the text/],
    ['a paragraph in a paragraph', inParagraph(paragraph('a')), /cannot stand directly in a paragraph/],
    [
      'a heading in a list',
      state({ ...list(false, []), children: [{ type: 'heading' }] }),
      /directly in a list/,
    ],
    ['a title', state({ type: 'heading', tag: 'h1', children: [] }), /h2, h3 or h4/],
    ['a list of check boxes', state({ ...list(false, []), listType: 'check' }), /bulleted or numbered/],
    ['underlined words', inParagraph(words('a', 8)), /bold, italic, superscript/],
    ['struck-out words', inParagraph(words('a', 4)), /bold, italic, superscript/],
    ['raised and lowered at once', inParagraph(words('a', 32 | 64)), /superscript or subscript/],
    ['a format that is a fraction', inParagraph(words('a', 1.5)), /bold, italic/],
    ['a format that is no number', inParagraph(words('a', 'bold')), /bold, italic/],
    ['words that are an object', inParagraph(words({ a: 1 })), /must be text/],
    ['NUL', inParagraph(words('a\0')), /cannot be stored/],
    ['half a character', inParagraph(words('\ud83d')), /cannot be stored/],
    ['children of words', inParagraph({ ...words('a'), children: [] }), /cannot hold anything/],
    ['children that are no list', state({ type: 'paragraph', children: {} }), /no list of children/],
    ['a script as address', linkWith({ linkType: 'custom', url: 'javascript:alert(1)' }), /a link must lead/],
    [
      'a link to staff',
      linkWith({ linkType: 'internal', doc: { relationTo: 'users', value: 1 } }),
      /a link must lead/,
    ],
    [
      'an id that is text',
      linkWith({ linkType: 'internal', doc: { relationTo: 'articles', value: '1' } }),
      /a link must lead/,
    ],
    ['a link without fields', linkWith(undefined), /a link must lead/],
  ])('%s', (_name, value, reason) => {
    expect(findForbiddenNode(value)).toMatch(reason)
  })

  it('not raised or lowered words, bold ones too', () => {
    for (const format of [32, 64, 1 | 2 | 32, 1 | 64]) {
      expect(findForbiddenNode(inParagraph(words('a', format)))).toBeNull()
    }
  })

  it('a list nested without end, without exhausting the stack', () => {
    let node: unknown = list(false, ['a'])
    for (let depth = 0; depth < 5000; depth += 1) {
      node = { ...list(false, []), children: [{ type: 'listitem', children: [node] }] }
    }
    expect(findForbiddenNode(state(node))).toMatch(/nested too deeply/)
  })
})
