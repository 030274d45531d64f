// @vitest-environment happy-dom
import { describe, expect, it } from 'vitest'
import { cleanHtml } from './clean-html'

const clean = (html: string) => cleanHtml(new DOMParser().parseFromString(html, 'text/html').body)
const left = (html: string) =>
  clean(html).left.map(({ kind, words, after }) => `${kind}: ${words}${after && ` (${after})`}`)

describe('raised and lowered words', () => {
  const raised = '<p>10<sup>6</sup>/ml</p>'

  it.each([
    ['tags', '<p>10<sup>6</sup>/ml</p>'],
    ['Google Docs', '<p>10<span style="font-size:0.6em;vertical-align:super">6</span><span>/ml</span></p>'],
    ['Word', '<p class=MsoNormal>10<sup><span lang=EN-GB>6</span></sup>/ml</p>'],
    [
      'raised by points in Word',
      "<p>10<span style='position:relative;top:-3.0pt;mso-text-raise:3.0pt'>6</span>/ml</p>",
    ],
    [
      'a sheet of Excel',
      '<style>.font5 {vertical-align:super; color:black}</style><p>10<font class="font5">6</font>/ml</p>',
    ],
    [
      'a sheet in comment marks',
      '<style><!-- @page {size: A4} span.s1 {vertical-align: 4.0px} --></style><p>10<span class="s1">6</span>/ml</p>',
    ],
    [
      'a page that resets its look',
      '<p>10<sup style="position: relative; top: -0.5em; vertical-align: baseline">6</sup>/ml</p>',
    ],
    ['a page that only moves it', '<p>10<span style="position: relative; top: -0.5em">6</span>/ml</p>'],
    [
      'words inside that say they are on the line',
      '<p>10<sup><span style="vertical-align: baseline">6</span></sup>/ml</p>',
    ],
    ['a formula', '<p><math><msup><mn>10</mn><mn>6</mn></msup></math>/ml</p>'],
    [
      'a formula that stands there twice',
      '<p><span class="katex"><span class="katex-mathml"><math><semantics><msup><mn>10</mn><mn>6</mn></msup><annotation>10^6</annotation></semantics></math></span><span class="katex-html" aria-hidden="true">106</span></span>/ml</p>',
    ],
  ])('of %s', (_name, html) => {
    expect(clean(html)).toEqual({ html: raised, left: [] })
  })

  it.each([
    [
      'lowered',
      '<p>H<sub>2</sub>O, CO<span style="vertical-align:sub">2</span></p>',
      '<p>H<sub>2</sub>O, CO<sub>2</sub></p>',
    ],
    ['lowered by points', "<p>H<span style='mso-text-raise:-3.0pt'>2</span>O</p>", '<p>H<sub>2</sub>O</p>'],
    ['Unicode', '<p>H₂O, 10⁶</p>', '<p>H₂O, 10⁶</p>'],
    [
      'in headings, items and cells',
      '<h2>CO<sub>2</sub></h2><ul><li>m<sup>2</sup></li></ul><table><tr><td>x<sup>2</sup></td><td>y</td></tr></table>',
      '<h2>CO<sub>2</sub></h2><ul><li>m<sup>2</sup></li></ul><table><tr><td><p>x<sup>2</sup></p></td><td><p>y</p></td></tr></table>',
    ],
    ['bold', '<p><b>10<sup>6</sup></b></p>', '<p><strong>10</strong><strong><sup>6</sup></strong></p>'],
    [
      'cells of a table, which only stand high',
      '<table><tr><td style="vertical-align:super">a</td><td style="vertical-align:2px">b</td></tr></table>',
      '<table><tr><td><p>a</p></td><td><p>b</p></td></tr></table>',
    ],
    ['moved by a hair', '<p>a<span style="vertical-align:-1px">b</span></p>', '<p>ab</p>'],
    [
      'fractions',
      '<p><math><mfrac><mn>1</mn><mn>2</mn></mfrac></math> pill, <math><mfrac><mrow><mi>a</mi><mo>+</mo><mi>b</mi></mrow><msub><mi>k</mi><mn>2</mn></msub></mfrac></math></p>',
      '<p>1/2 pill, (a+b)/k<sub>2</sub></p>',
    ],
  ])('%s', (_name, html, expected) => {
    expect(clean(html)).toEqual({ html: expected, left: [] })
  })
})

describe('struck-out words', () => {
  it.each([
    ['s', '<p>Take <s>amoxicillin 500 mg</s> penicillin.</p>'],
    ['strike', '<p>Take <strike>amoxicillin 500 mg</strike> penicillin.</p>'],
    ['del', '<p>Take <del>amoxicillin 500 mg</del> penicillin.</p>'],
    [
      'a style',
      '<p>Take <span style="text-decoration:underline line-through red">amoxicillin 500 mg</span> penicillin.</p>',
    ],
    [
      'the longhand',
      '<p>Take <b style="text-decoration-line: line-through"><span style="text-decoration:none">amoxicillin</span> 500 mg</b> penicillin.</p>',
    ],
    [
      'two lines of Word',
      "<p>Take <span style='text-line-through:double'>amoxicillin 500 mg</span> penicillin.</p>",
    ],
    [
      'a deletion of Word',
      '<p>Take <span class=msoDel><del cite="mailto:A" datetime="2026-01-01T10:00">amoxicillin 500 mg</del></span> penicillin.</p>',
    ],
    [
      'a sheet',
      '<style>.x1 { text-decoration : line-through !important }</style><p>Take <span class="x1">amoxicillin 500 mg</span> penicillin.</p>',
    ],
  ])('by %s', (_name, html) => {
    expect(clean(html).html).toBe('<p>Take penicillin.</p>')
    expect(left(html)).toEqual(['struck: amoxicillin 500 mg (Take)'])
  })

  it.each([
    [
      'a whole paragraph',
      '<p>one</p><p style="text-decoration:line-through">two</p><p>three</p>',
      '<p>one</p><p>three</p>',
    ],
    [
      'paragraphs by what is around them',
      '<p>one</p><s><p>two</p></s><p>three</p>',
      '<p>one</p><p>three</p>',
    ],
    [
      'an item',
      '<ul><li>one</li><li style="text-decoration: line-through">two</li><li>three</li></ul>',
      '<ul><li>one</li><li>three</li></ul>',
    ],
    [
      'a row',
      '<table><tr><td>one</td><td></td></tr><tr style="text-decoration:line-through"><td>two</td><td></td></tr></table>',
      '<table><tr><td><p>one</p></td><td></td></tr></table>',
    ],
    [
      'a cell of Excel',
      '<style>.xl9{text-decoration:line-through;}</style><table><tr><td>one</td><td class=xl9>two</td></tr></table>',
      '<table><tr><td><p>one</p></td><td></td></tr></table>',
    ],
    [
      'an item of Word',
      '<p class=MsoListParagraph style="mso-list:l0 level1 lfo1">one</p><p class=MsoListParagraph style="mso-list:l0 level1 lfo1"><s>two</s></p>',
      '<ul><li>one</li></ul>',
    ],
    ['a heading', '<p>one</p><h2><s>two</s></h2>', '<p>one</p>'],
  ])('%s', (_name, html, expected) => {
    expect(clean(html).html).toBe(expected)
    expect(left(html)).toEqual(['struck: two (one)'])
  })

  it('are told of with the words before them alone, however long', () => {
    const html = `<p>${'long '.repeat(50)}end</p><p><s>${'x'.repeat(500)}</s></p>`
    const [told] = clean(html).left
    expect(told?.words).toHaveLength(201)
    expect(told?.after).toBe(`…${'long '.repeat(7)}end`)
  })

  it('leave nothing where all is struck out', () => {
    expect(clean('<body style="text-decoration:line-through"><p>two</p></body>')).toMatchObject({ html: '' })
  })
})

describe('the marks of footnotes and sources', () => {
  it.each([
    [
      'Word',
      "<p>500 mg<a style='mso-footnote-id:ftn3' href='#_ftn3' name='_ftnref3'><span class=MsoFootnoteReference><sup>[3]</sup></span></a> daily</p>",
      '[3]',
    ],
    ['Word without its link', '<p>500 mg<span class=MsoEndnoteReference>3</span> daily</p>', '3'],
    ['Google Docs', '<p>500 mg<sup><a href="#ftnt3" id="ftnt_ref3">[3]</a></sup> daily</p>', '[3]'],
    [
      'a wiki',
      '<p>500 mg<sup class="reference"><a href="https://wiki.example.org/Dose#cite_note-3">[3]</a></sup> daily</p>',
      '[3]',
    ],
    [
      'a journal',
      '<p>500 mg<sup><a href="https://journal.example.org/a/1#CR3">3</a>,<a href="#CR4">4</a></sup> daily</p>',
      '3,4',
    ],
    ['a link around a raised number', '<p>500 mg<a href="https://e.org/x"><sup>3</sup></a> daily</p>', '3'],
    ['a link to a note without a look', '<p>500 mg<a href="#fn3">3</a> daily</p>', '3'],
    ['a role', '<p>500 mg<a role="doc-noteref" href="#n3">*</a> daily</p>', '*'],
    ['brackets alone', '<p>500 mg<sup>[3]</sup> daily</p>', '[3]'],
  ])('of %s', (_name, html, mark) => {
    expect(clean(html).html).toBe('<p>500 mg daily</p>')
    expect(left(html)).toEqual([`noteMark: ${mark} (500 mg)`])
  })

  it.each([
    ['raised numbers without a link', '<p>500 mg<sup>3</sup> daily</p>', '<p>500 mg<sup>3</sup> daily</p>'],
    ['numbers in brackets on the line', '<p>500 mg [3] daily</p>', '<p>500 mg [3] daily</p>'],
    [
      'links with words, also raised ones',
      '<p>a <sup><a href="https://e.org/">trial of 2020</a></sup></p>',
      '<p>a <a href="https://e.org/"><sup>trial of 2020</sup></a></p>',
    ],
    [
      'a number that leads to a page',
      '<p>Call <a href="https://e.org/911">911</a></p>',
      '<p>Call <a href="https://e.org/911">911</a></p>',
    ],
    [
      'the number of a note’s text',
      "<div style='mso-element:footnote' id=ftn1><p class=MsoFootnoteText><a href='#_ftnref1' name='_ftn1'><span class=MsoFootnoteReference>[1]</span></a> A book.</p></div>",
      '<p>[1] A book.</p>',
    ],
    ['that of Google Docs', '<p><a href="#ftnt_ref1" id="ftnt1">[1]</a> A book.</p>', '<p>[1] A book.</p>'],
  ])('are not %s', (_name, html, expected) => {
    expect(clean(html)).toEqual({ html: expected, left: [] })
  })
})

describe('other looks that mean something', () => {
  it.each([
    ['hidden words', '<p>a<span style="display:none">b</span>c</p>', '<p>ac</p>', ['hidden: b (a)']],
    ['hidden words of Word', "<p>a<span style='mso-hide:all'>b</span></p>", '<p>a</p>', ['hidden: b (a)']],
    ['an attribute', '<p>a</p><div hidden>b</div>', '<p>a</p>', ['hidden: b (a)']],
    ['hidden blanks', '<p>a<span style="visibility:hidden">&nbsp;</span></p>', '<p>a</p>', []],
    [
      'comments',
      '<p>a<span class=MsoCommentReference><a href="#_msocom_1">[AB1]</a></span></p><div style="mso-element:comment-list"><p>Check the dose</p></div>',
      '<p>a</p>',
      ['comment: [AB1] (a)', 'comment: Check the dose (a[AB1])'],
    ],
    [
      'additions that nobody has accepted',
      '<p>a <span class=msoIns><ins cite="mailto:B">b</ins></span></p>',
      '<p>a b</p>',
      ['inserted: b (a)'],
    ],
    [
      'ticked boxes',
      '<ul><li role="checkbox" aria-checked="true">a</li><li role="checkbox" aria-checked="false">b</li><li><input type=checkbox checked> c</li></ul>',
      '<ul><li>a</li><li>b</li><li>c</li></ul>',
      ['ticked: a', 'ticked: c (a b)'],
    ],
    [
      'letters that number a list',
      '<ol type="a"><li>one</li><li>two</li></ol>',
      '<ol><li>one</li><li>two</li></ol>',
      ['numbering: one two'],
    ],
    [
      'numbers with gaps',
      '<ol><li value="3">one</li><li value="7">two</li></ol>',
      '<ol start="3"><li>one</li><li>two</li></ol>',
      ['numbering: one two'],
    ],
    [
      'capitals',
      '<p style="text-transform:uppercase">not if <span style="text-transform:none">pregnant</span></p>',
      '<p>NOT IF pregnant</p>',
      [],
    ],
    ['first letters', '<p style="text-transform:capitalize">don’t stop</p>', '<p>Don’t Stop</p>', []],
    ['small capitals and colours', '<p style="font-variant:small-caps;color:red">a</p>', '<p>a</p>', []],
    ['quotation marks', '<p>She said <q>no</q>.</p>', '<p>She said “no”.</p>', []],
  ])('%s', (_name, html, expected, told) => {
    expect(clean(html).html).toBe(expected)
    expect(left(html)).toEqual(told)
  })
})
