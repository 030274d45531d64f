import type { SerializedEditorState } from '@payloadcms/richtext-lexical/lexical'
import { beforeAll, describe, expect, it } from 'vitest'
import { unheldWords } from '@/design/testing/unheld-words'
import { ALLOWED_NODE_TYPES, type BlockType } from './allowed-nodes'
import {
  articleLink,
  careCard,
  figure,
  heading,
  hr,
  insetNote,
  keyFacts,
  lineBreak,
  link,
  list,
  paragraph,
  passage,
  quote,
  referenceMark,
  root,
  table,
  text,
} from './build'
import { outline } from './outline'
import { RichText } from './RichText'
import type { StoredState } from './stored-node'

let renderToStaticMarkup: typeof import('react-dom/server')['renderToStaticMarkup']

beforeAll(async () => {
  // biome-ignore lint/style/noRestrictedImports: the part is tested alone, without the document that src/html/ makes
  ;({ renderToStaticMarkup } = await import('react-dom/server'))
})

const html = (state: StoredState, linkedSlugs: Record<number, string> = {}) =>
  renderToStaticMarkup(<RichText state={state} linkedSlugs={linkedSlugs} />)

it('shows raised and lowered words as such', () => {
  const state = root(
    paragraph('10', text('6', { script: 'super', bold: true }), '/ml H', text('2', { script: 'sub' }), 'O'),
  )
  expect(html(state)).toBe('<p>10<strong><sup>6</sup></strong>/ml H<sub>2</sub>O</p>')
})

describe('words from right to left', () => {
  const word = 'תשובה'
  const picture = { id: 1, alt: '', width: 4, height: 3, src: '/media/1.png', sources: [] }
  const blocks: Record<BlockType, StoredState> = {
    careCard: root(careCard('urgent', word, paragraph(word))),
    keyFacts: root(keyFacts(word, [word])),
    insetNote: root(insetNote(paragraph(word))),
    figure: root(figure(1, word, word)),
    passage: root(passage(1, paragraph(word))),
  }

  it.each(Object.entries(blocks))('are held together in a %s', (_type, state) => {
    const written = JSON.stringify(state).split(word).length - 1
    const shown = renderToStaticMarkup(<RichText state={state} pictures={{ 1: picture }} />)
    expect(shown.split(word).length - 1).toBe(written)
    expect(unheldWords(shown)).toEqual([])
  })
})

/** A state that REST or an old version might contain, but no builder creates. */
const stored = (...children: unknown[]) => ({ root: { ...root().root, children } }) as SerializedEditorState

const words = (value: string) => ({ type: 'text', text: value, format: 0, version: 1 })

const cell = (words: string, more: object = {}) => ({
  type: 'tablecell',
  children: [paragraph(words)],
  ...more,
})

describe('every allowed node', () => {
  const examples: Record<string, [StoredState, string]> = {
    root: [root(), ''],
    paragraph: [root(paragraph('a')), '<p>a</p>'],
    heading: [root(heading(3, 'A b')), '<h3 id="a-b">A b</h3>'],
    quote: [root(quote('a')), '<blockquote><p>a</p></blockquote>'],
    list: [root(list(true, ['a', 'b'])), '<ol><li>a</li><li>b</li></ol>'],
    listitem: [
      root(list(false, [['a ', text('b', { bold: true })]])),
      '<ul><li>a <strong>b</strong></li></ul>',
    ],
    link: [
      root(paragraph(link('https://a.org/', 'a'))),
      '<p><a href="https://a.org/" rel="noopener">a</a></p>',
    ],
    text: [root(paragraph(text('a', { bold: true, italic: true }))), '<p><strong><em>a</em></strong></p>'],
    linebreak: [root(paragraph('a', lineBreak(), 'b')), '<p>a<br/>b</p>'],
    tab: [
      stored({ type: 'paragraph', children: [words('a'), { type: 'tab', text: '\t' }, words('b')] }),
      '<p>a b</p>',
    ],
    horizontalrule: [root(hr()), '<hr/>'],
    table: [
      root(table([['A'], ['b']])),
      '<section class="scroll" tabindex="0" aria-label="Table"><table><tbody><tr><th scope="col"><p>A</p></th></tr><tr><td><p>b</p></td></tr></tbody></table></section>',
    ],
    tablerow: [
      stored({ type: 'table', children: [{ type: 'tablerow', children: [cell('a', { headerState: 2 })] }] }),
      '<section class="scroll" tabindex="0" aria-label="Table"><table><tbody><tr><th scope="row"><p>a</p></th></tr></tbody></table></section>',
    ],
    tablecell: [
      stored({ type: 'table', children: [{ type: 'tablerow', children: [cell('a', { colSpan: 2 })] }] }),
      '<section class="scroll" tabindex="0" aria-label="Table"><table><tbody><tr><td colSpan="2"><p>a</p></td></tr></tbody></table></section>',
    ],
    block: [root(insetNote(paragraph('a'))), '<div class="inset"><p>a</p></div>'],
    inlineBlock: [root(paragraph('a', referenceMark('gone'))), '<p>a</p>'],
  }

  it.each(ALLOWED_NODE_TYPES)('%s has HTML of its own', (type) => {
    const [state, expected] = examples[type] ?? [root(), 'no example']
    expect(html(state)).toBe(expected)
  })
})

describe('links', () => {
  it('lead to published articles, and are plain words for all others', () => {
    const state = root(paragraph(articleLink(7, 'known'), ' ', articleLink(8, 'draft')))
    expect(html(state, { 7: 'known-answer' })).toBe('<p><a href="/articles/known-answer">known</a> draft</p>')
  })

  it('may open a mail or telephone program', () => {
    const state = root(paragraph(link('mailto:a@b.org', 'm'), link('tel:+15550100', 't')))
    expect(html(state)).toBe('<p><a href="mailto:a@b.org">m</a><a href="tel:+15550100">t</a></p>')
  })

  it.each([
    'javascript:alert(1)',
    ' JaVa\tScript:alert(1)',
    'data:text/html,x',
    'vbscript:x',
    '//a.org',
    'x',
  ])('never carry %j', (url) => {
    expect(html(root(paragraph(link(url, 'words'))))).toBe('<p>words</p>')
  })

  it('cannot break out of their attribute', () => {
    expect(html(root(paragraph(link('https://a.org/"><script>', 'a'))))).not.toContain('<script>')
  })
})

describe('headings', () => {
  it('get the ids of the outline, each once', () => {
    const state = root(heading(2, 'Causes'), heading(3, 'Causes'), heading(2, '痛み'), heading(2, ''))
    const ids = outline(state).map((entry) => entry.id)
    expect(new Set(ids).size).toBe(3)
    expect(html(state)).toBe(
      `<h2 id="${ids[0]}">Causes</h2><h3 id="${ids[1]}">Causes</h3><h2 id="${ids[2]}">痛み</h2>`,
    )
  })

  it('take the ids that the page hands in', () => {
    const state = root(heading(2, 'Comments'))
    const headingIds = outline(state, ['comments']).map((entry) => entry.id)
    expect(renderToStaticMarkup(<RichText state={state} headingIds={headingIds} />)).toBe(
      '<h2 id="comments-2">Comments</h2>',
    )
  })

  it('never compete with the title', () => {
    expect(html(stored({ type: 'heading', tag: 'h1', children: [words('a')] }))).toBe('<h2 id="a">a</h2>')
  })
})

describe('what must not be there', () => {
  it('empty blocks leave nothing behind', () => {
    const state = root(paragraph(), paragraph(' '), paragraph(lineBreak()), quote(), list(false, ['', 'a']))
    expect(html(state)).toBe('<ul><li>a</li></ul>')
  })

  it('blanks between blocks make no paragraph', () => {
    expect(html(stored(paragraph('a'), words(' '), paragraph('b')))).toBe('<p>a</p><p>b</p>')
  })

  it('markup in words stays words', () => {
    expect(html(root(paragraph('<img src=x onerror=alert(1)>')))).toBe(
      '<p>&lt;img src=x onerror=alert(1)&gt;</p>',
    )
  })

  it('unknown and broken nodes show their words and stop nothing', () => {
    const state = stored(
      { type: 'upload', version: 3 },
      { type: 'video', children: [{ type: 'frame', children: [words('cell')] }] },
      null,
      'junk',
      { type: 'paragraph' },
      { type: 'paragraph', children: [{ type: 'text', text: { evil: true } }, words('a')] },
      {
        type: 'paragraph',
        children: [
          { type: 'mention', children: [words('b')] },
          { type: 'autolink', children: [words('c')] },
        ],
      },
      words('loose'),
    )
    expect(html(state)).toBe('<p>cell</p><p>a</p><p>bc</p><p>loose</p>')
  })

  it.each([null, undefined, {}, { root: null }, { root: { type: 'root', children: 'x' } }])(
    'a text that is no text renders nothing: %j',
    (state) => {
      expect(html(state as StoredState)).toBe('')
    },
  )
})

it('puts a nested list into the item that it belongs to', () => {
  const inner = list(false, ['b'])
  const outer = list(true, ['a'])
  const nested = {
    ...outer,
    start: 3,
    children: [...outer.children, { type: 'listitem', children: [inner] }],
  }
  expect(html(stored(nested))).toBe('<ol start="3"><li>a<ul><li>b</li></ul></li></ol>')
})

describe('a care card', () => {
  const page = (state: StoredState) =>
    renderToStaticMarkup(<RichText state={state} emergencyNumber="112" language="en" />)

  it('says its level in words inside its heading, and the number to call', () => {
    const state = root(
      heading(2, 'A'),
      careCard('emergency', 'Call {emergencyNumber} if:', list(false, ['b'])),
    )
    expect(page(state)).toBe(
      '<h2 id="a">A</h2><div class="care emergency"><h3><span class="level">Immediate action required: </span>Call <a href="tel:112">112</a> if:</h3><ul><li>b</li></ul><p class="calls"><a href="tel:112">Call\u00a0112</a></p></div>',
    )
  })

  it('is loud only in an emergency, and the first of a level can be led to', () => {
    const state = root(
      careCard('non-urgent', 'Soon if:'),
      careCard('emergency', 'Call {emergencyNumber}'),
      careCard('emergency', 'Go there'),
    )
    const html = renderToStaticMarkup(
      <RichText state={state} emergencyNumber="112" language="en" cardIds={new Set(['emergency'])} />,
    )
    expect(html.match(/class="care [^>]*>/g)).toEqual([
      'class="care non-urgent">',
      'class="care emergency" id="emergency">',
      'class="care emergency">',
    ])
    expect(html.match(/class="calls"/g)).toHaveLength(2)
  })

  it('heads a part of its own where no heading came before', () => {
    expect(page(root(careCard('urgent', 'Today if:')))).toBe(
      '<div class="care urgent"><h2><span class="level">Urgent advice: </span>Today if:</h2></div>',
    )
  })

  it('is left out while it is empty, and takes no unknown level for a grave one', () => {
    expect(page(root(careCard('urgent', '')))).toBe('')
    expect(
      page(stored({ type: 'block', fields: { blockType: 'careCard', heading: 'x', level: 'red' } })),
    ).toContain('Non-urgent advice:')
  })
})

describe('key facts', () => {
  it('have a title of their own or the usual one', () => {
    expect(html(root(keyFacts('', ['a', ' '])))).toBe(
      '<div class="facts-box"><h2>Key facts</h2><ul><li>a</li></ul></div>',
    )
    expect(html(root(keyFacts('Mine', [])))).toBe('')
  })
})

describe('a figure', () => {
  const picture = { id: 3, alt: 'A knee', width: 40, height: 30, src: '/k.png', sources: [] }
  const page = (state: StoredState) =>
    renderToStaticMarkup(<RichText state={state} pictures={{ 3: picture }} />)

  it('keeps the place of its picture free, and says whose it is', () => {
    expect(page(root(figure(3, 'Seen from the side.', 'R. Example')))).toBe(
      '<figure><picture><img src="/k.png" alt="A knee" width="40" height="30" loading="lazy" decoding="async"/></picture><figcaption>Seen from the side.<span class="muted"> Picture: R. Example</span></figcaption></figure>',
    )
  })

  it('is left out when its picture is gone', () => {
    expect(page(root(figure(4, 'x')))).toBe('')
  })
})

describe('a reference mark', () => {
  it('points to its reference by number, and can be found from there', () => {
    const state = root(paragraph('a', referenceMark('k'), referenceMark('j'), 'b', referenceMark('k')))
    const page = renderToStaticMarkup(<RichText state={state} references={{ k: 2 }} />)
    const mark = (place: number) =>
      `<sup><a href="#ref-2" id="cite-2-${place}" aria-label="Reference 2">[2]</a></sup>`
    expect(page).toBe(`<p>a${mark(1)}b${mark(2)}</p>`)
  })
})
