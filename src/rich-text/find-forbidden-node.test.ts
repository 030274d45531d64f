import { describe, expect, it } from 'vitest'
import { articleLink, link, list, paragraph, quote, root } from './build'
import { findForbiddenNode } from './find-forbidden-node'

const state = (...children: unknown[]) => ({ root: { type: 'root', version: 1, children } })
const inParagraph = (...children: unknown[]) => state({ type: 'paragraph', version: 1, children })
const words = (text: unknown, format: unknown = 0) => ({ type: 'text', text, format, version: 1 })
const linkWith = (fields: unknown) => inParagraph({ type: 'link', fields, children: [words('a')] })

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
    ['a block from another feature', inParagraph({ type: 'inlineBlock', fields: {} }), /"inlineBlock"/],
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
    ['underlined words', inParagraph(words('a', 8)), /bold or italic/],
    ['a format that is no number', inParagraph(words('a', 'bold')), /bold or italic/],
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

  it('a list nested without end, without exhausting the stack', () => {
    let node: unknown = list(false, ['a'])
    for (let depth = 0; depth < 5000; depth += 1) {
      node = { ...list(false, []), children: [{ type: 'listitem', children: [node] }] }
    }
    expect(findForbiddenNode(state(node))).toMatch(/nested too deeply/)
  })
})
