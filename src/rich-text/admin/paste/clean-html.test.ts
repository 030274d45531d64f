// @vitest-environment happy-dom
import { readFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { cleanHtml, type Place } from './clean-html'

const parse = (html: string) => new DOMParser().parseFromString(html, 'text/html').body
const clean = (html: string, place?: Place) => cleanHtml(parse(html), place).html
const fixture = (name: string) =>
  readFileSync(path.resolve('src/rich-text/admin/paste/fixtures', `${name}.html`), 'utf8')

it('makes clean text of a Word document', () => {
  expect(clean(fixture('word'))).toBe(
    [
      '<h2>Sore throat in adults</h2>',
      '<h2>What it is</h2>',
      '<p>A sore throat is <strong>usually</strong> mild and <em>short</em>. Most people feel well in 3\u00a0days.</p>',
      '<h4>What to try</h4>',
      '<ul><li>Drink warm fluids<ul><li>Tea with honey</li></ul></li><li>Rest your voice</li></ul>',
      '<p>Then, in this order:</p>',
      '<ol><li>Wait a day</li><li>Call your practice</li></ol>',
      '<p>See <a href="https://example.org/throat">the leaflet</a>.</p>',
      '<table><tr><td><p><strong>Sign</strong></p></td><td><p><strong>Do</strong></p></td></tr>',
      '<tr><td><p>Mild pain</p></td><td><p>Rest</p></td></tr>',
      '<tr><td colspan="2"><p>No breath</p><p>Call</p><p>911</p></td></tr></table>',
    ].join(''),
  )
})

it('makes clean text of a Google document', () => {
  expect(clean(fixture('google-docs'))).toBe(
    [
      '<h2>Why knees click</h2>',
      '<p>A click is <strong>harmless</strong>, <em>mostly</em>. <a href="https://example.org/knee">Read on</a></p>',
      '<ul><li>Bend it<ul><li>Slowly</li></ul></li><li>Stretch it</li></ul>',
      '<ol><li>First</li><li>Second</li></ol>',
      '<table><tr><td><p><strong>Sound</strong></p></td><td><p>Meaning</p></td></tr>',
      '<tr><td><p>Click</p></td><td></td></tr></table>',
      '<h4>When to worry</h4>',
      '<p>If it swells.</p>',
    ].join(''),
  )
})

it('makes clean text of a web page', () => {
  const site = 'https://answers.example.org'
  expect(clean(fixture('web-page').replaceAll('SITE', site))).toBe(
    [
      '<h2>Hiccups</h2>',
      '<p>Most hiccups stop by themselves.</p><p>They take 5 to <sub>10</sub> minutes.</p>',
      '<h2>Tips</h2>',
      '<ul><li>Hold your breath</li><li>Drink<ul><li>cold water</li></ul></li></ul>',
      `<p>Not this, not that, not those, but <a href="${site}/articles/why-am-i-tired-all-the-time">our answer</a>`,
      ' and <a href="mailto:desk@example.org">mail</a>.</p>',
      '<blockquote>I drank <strong>vinegar</strong>.<br>It helped.</blockquote>',
      '<p>line one<br>line two</p><hr>',
      '<p>How long</p>',
      '<table><tr><th><p>Kind</p></th><th><p>Time</p></th></tr>',
      '<tr><td><p>Short</p></td><td><ul><li>minutes</li><li>an hour</li></ul></td></tr>',
      '<tr><td colspan="2"></td></tr></table>',
      '<p>Spasm</p><p>A sudden pull</p><p>In a frame</p>',
    ].join(''),
  )
})

describe('in a cell or a block', () => {
  it('keeps the words of headings, quotations and tables as paragraphs', () => {
    const html = '<h2>One</h2><blockquote>two</blockquote><hr><table><tr><td>3</td><td>4</td></tr></table>'
    expect(clean(html, 'words')).toBe('<p>One</p><p>two</p><p>3 4</p>')
  })

  it('keeps lists', () => {
    expect(clean('<ol start="4"><li>a<li>b</ol>', 'words')).toBe('<ol start="4"><li>a</li><li>b</li></ol>')
  })
})

it.each([
  ['only a picture', '<img src="x.png"><p>&nbsp;</p><br>', ''],
  ['tags in words', '<p>a &lt;b&gt; &amp; c</p>', '<p>a &lt;b> &amp; c</p>'],
  [
    'a quote in an address',
    '<a href=\'https://e.org/?q="x"\'>y</a>',
    '<p><a href="https://e.org/?q=%22x%22">y</a></p>',
  ],
  [
    'bold around blocks',
    '<b><p>one</p><p>two</p></b>',
    '<p><strong>one</strong></p><p><strong>two</strong></p>',
  ],
  ['an item without a list', '<li>one</li><li>two</li>', '<ul><li>one</li><li>two</li></ul>'],
  [
    'typed bullets of Word',
    '<p class=MsoListParagraph>·&nbsp; one</p><p class=MsoListParagraph>· two</p>',
    '<ul><li>one</li><li>two</li></ul>',
  ],
  [
    'a list that begins at its second level',
    '<p style="mso-list:l0 level2 lfo1">deep</p>',
    '<ul><li>deep</li></ul>',
  ],
  [
    'spans without number',
    '<table><tr><td colspan=x>a</td><td rowspan=9999>b</td></tr></table>',
    '<table><tr><td><p>a</p></td><td rowspan="50"><p>b</p></td></tr></table>',
  ],
])('%s', (_name, html, expected) => {
  expect(clean(html)).toBe(expected)
})

it('ends lists that are nested without end', () => {
  const depth = 40
  const html = `${'<ul><li>x'.repeat(depth)}${'</li></ul>'.repeat(depth)}`
  const cleaned = clean(html)
  expect(cleaned.match(/<ul>/g)).toHaveLength(5)
  expect(cleaned.match(/<li>x/g)).toHaveLength(depth)
})
