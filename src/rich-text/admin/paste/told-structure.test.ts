// @vitest-environment happy-dom
import { describe, expect, it } from 'vitest'
import { cleanHtml, type Place } from './clean-html'

const clean = (html: string, place?: Place) =>
  cleanHtml(new DOMParser().parseFromString(html, 'text/html').body, place)

/** A number rendered by Word. */
const drawn = (mark: string) =>
  `<![if !supportLists]><span style='mso-list:Ignore'>${mark}<span style='font:7.0pt "Times New Roman"'>&nbsp;&nbsp; </span></span><![endif]>`

describe('headings', () => {
  it('of Word, numbered, are headings, and their numbers are told', () => {
    const { html, left } = clean(
      `<h1 style='margin-left:18.0pt;mso-list:l0 level1 lfo1'>${drawn('1.')}Causes</h1>` +
        `<h2 style='mso-list:l0 level2 lfo1'>${drawn('1.1')}<span lang=EN-GB>Rare ones</span></h2><p class=MsoNormal>Some.</p>` +
        `<h3 style='mso-list:l1 level1 lfo2'>${drawn('·')}With a dot</h3>`,
    )
    expect(html).toBe('<h2>Causes</h2><h2>Rare ones</h2><p>Some.</p><h3>With a dot</h3>')
    expect(left.map(({ kind, words }) => `${kind}: ${words}`)).toEqual([
      'numbering: 1. Causes',
      'numbering: 1.1 Rare ones',
    ])
  })

  it.each([
    [
      'a class of Word',
      '<p class=MsoHeading7>Causes</p><p class=MsoTitle>Title</p>',
      '<h4>Causes</h4><h2>Title</h2>',
    ],
    ['a level of Word’s outline', "<p class=Own style='mso-outline-level:3'>Causes</p>", '<h3>Causes</h3>'],
    [
      'that of a sheet',
      '<style>p.Own {margin:0cm; mso-outline-level:2}</style><p class=Own>Causes</p>',
      '<h2>Causes</h2>',
    ],
    [
      'a role',
      '<div><p role="heading" aria-level="3"><span>Causes</span></p></div><div role="heading">More</div>',
      '<h3>Causes</h3><h2>More</h2>',
    ],
    [
      'an outline that says text',
      "<p class=MsoNormal style='mso-outline-level:body-text'>Words</p>",
      '<p>Words</p>',
    ],
  ])('by %s', (_name, html, expected) => {
    expect(clean(html)).toEqual({ html: expected, left: [] })
  })

  it('in a cell are paragraphs', () => {
    expect(clean(`<h1 style='mso-list:l0 level1 lfo1'>${drawn('1.')}Causes</h1>`, 'words').html).toBe(
      '<p>Causes</p>',
    )
  })
})

/** An item as Word Online copies it: alone in a list, in its own wrapper. */
const online = (tag: 'ul' | 'ol', level: number, words: string, more = '', list = 1) =>
  `<div class="ListContainerWrapper"><${tag} role="list" ${more}><li data-leveltext="" data-listid="${list}" ` +
  `aria-setsize="-1" data-aria-posinset="1" data-aria-level="${level}" role="listitem"><p><span>${words}</span></p></li></${tag}></div>`

describe('lists', () => {
  it('of Word Online are nested by what their items say', () => {
    const html = `<p>Try:</p>${online('ul', 1, 'one')}${online('ul', 2, 'one a')}${online('ul', 3, 'deep')}${online('ul', 1, 'two')}<p>Then</p>`
    expect(clean(html).html).toBe(
      '<p>Try:</p><ul><li>one<ul><li>one a<ul><li>deep</li></ul></li></ul></li><li>two</li></ul><p>Then</p>',
    )
  })

  it('of Word Online are numbered on', () => {
    const html =
      online('ol', 1, 'one', 'start="1"') +
      online('ul', 2, 'dot', '', 1) +
      online('ol', 1, 'two', 'start="2"') +
      online('ol', 1, 'other', 'start="1"', 7)
    expect(clean(html).html).toBe(
      '<ol><li>one<ul><li>dot</li></ul></li><li>two</li></ol><ol><li>other</li></ol>',
    )
  })

  it('that are made of roles alone are lists', () => {
    const html =
      '<div role="list"><div role="listitem" aria-level="1">one</div><div role="listitem" aria-level="2">a</div></div>'
    expect(clean(html).html).toBe('<ul><li>one<ul><li>a</li></ul></li></ul>')
  })

  it('of Google Docs stay as they are nested', () => {
    const html = '<ul><li aria-level="1"><p>one</p></li><ul><li aria-level="2"><p>a</p></li></ul></ul>'
    expect(clean(html).html).toBe('<ul><li>one<ul><li>a</li></ul></li></ul>')
  })

  it.each([
    ['in an item', '<ol><li><p>one</p><p>more</p></li><li><p>two</p></li></ol>'],
    ['between the items', '<ol><li>one</li><p>more</p><li>two</li></ol>'],
    [
      'of Word',
      `<p class=MsoListParagraphCxSpFirst style='mso-list:l0 level1 lfo1'>${drawn('1.')}one</p><p class=MsoListParagraphCxSpMiddle>more</p><p class=MsoListParagraphCxSpLast style='mso-list:l0 level1 lfo1'>${drawn('2.')}two</p>`,
    ],
    [
      'of Word’s other style',
      `<p class=MsoListParagraph style='mso-list:l0 level1 lfo1'>${drawn('1.')}one</p><p class=MsoListContinue>more</p><p class=MsoListParagraph style='mso-list:l0 level1 lfo1'>${drawn('2.')}two</p>`,
    ],
    [
      'of Word Online',
      online('ol', 1, 'one</span></p><p><span>more', 'start="1"') + online('ol', 1, 'two', 'start="2"'),
    ],
  ])('keep the second paragraph %s', (_name, html) => {
    expect(clean(html)).toEqual({ html: '<ol><li>one<br>more</li><li>two</li></ol>', left: [] })
  })

  it('of Word that follow each other are two', () => {
    const item = (list: number, mark: string, words: string) =>
      `<p class=MsoListParagraph style='mso-list:l${list} level1 lfo${list}'>${drawn(mark)}${words}</p>`
    expect(clean(item(1, '1.', 'a') + item(1, '2.', 'b') + item(2, '1.', 'c')).html).toBe(
      '<ol><li>a</li><li>b</li></ol><ol><li>c</li></ol>',
    )
    expect(clean(item(1, '4.', 'a') + item(1, '5.', 'b')).html).toBe(
      '<ol start="4"><li>a</li><li>b</li></ol>',
    )
  })

  it('in a frame between list and item are one list', () => {
    expect(clean('<ul><div><li>a</li></div><div><li>b</li></div></ul>').html).toBe(
      '<ul><li>a</li><li>b</li></ul>',
    )
  })
})
