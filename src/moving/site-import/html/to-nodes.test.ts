import { describe, expect, it } from 'vitest'
import { findForbiddenNode } from '@/rich-text/find-forbidden-node'
import { asRecord } from '@/rich-text/stored-node'
import { type HtmlOptions, htmlToNodes } from './to-nodes'

const options = {
  base: 'https://old.example.org/',
  picture: ({ src, id }: { src: string | null; id: string | null }) =>
    id === '7' || src?.endsWith('/knee.jpg') ? 70 : null,
}

/** A text as a short line for each block: its type, and its words with marks. */
function shown(node: unknown): string {
  const { type, text, children, tag, fields, format, start } = asRecord(node) ?? {}
  const inner = (Array.isArray(children) ? children : []).map(shown)
  const { url, blockType, image, caption, body } = asRecord(fields) ?? {}
  switch (type) {
    case 'text':
      return Number(format) > 0 ? `<${format}:${text}>` : String(text)
    case 'linebreak':
      return '|'
    case 'link':
      return `${inner.join('')}(${url})`
    case 'block':
      return blockType === 'figure' ? `figure ${image} ${caption}` : `note ${shown(asRecord(body)?.root)}`
    case 'root':
    case 'listitem':
    case 'tablecell':
      return inner.join(type === 'root' ? '\n' : '')
    case 'heading':
      return `${tag} ${inner.join('')}`
    case 'list':
      return `${tag}${start === 1 ? '' : `@${start}`}[${inner.join('; ')}]`
    case 'tablerow':
      return `(${inner.join(' / ')})`
    default:
      return `${type === 'paragraph' ? 'p' : type} ${inner.join('')}`.trim()
  }
}

function convert(html: string, more: Partial<HtmlOptions> = {}): string[] {
  const { body } = htmlToNodes(html, { ...options, ...more })
  expect(findForbiddenNode(body)).toBeNull()
  return shown(body.root).split('\n')
}

describe('a classic post', () => {
  it('has a paragraph between blank lines, and keeps its lines', () => {
    expect(convert('One\ntwo\r\n\r\n<strong>Three</strong> <em>four</em>\n\n\n<h1>Five</h1>\nsix')).toEqual([
      'p One|two',
      'p <1:Three> <2:four>',
      'h2 Five',
      'p six',
    ])
  })

  it('joins wrapped lines where paragraphs are marked', () => {
    expect(convert('<p>One\n  two</p>')).toEqual(['p One two'])
  })

  it('has captions, galleries and embedded addresses', () => {
    const html = [
      '[caption id="a" width="3"]<a href="/x"><img src="/u/knee.jpg" alt="A knee" /></a> A <b>knee</b>[/caption]',
      '[gallery ids="7,8"]',
      '[embed]https://video.example.org/1[/embed]',
      'A word [sic] and [[escaped a="b"]] and [1].',
    ]
    expect(convert(html.join('\n\n'))).toEqual(
      [
        'figure 70 A knee',
        'p A knee(https://old.example.org/x)',
        'figure 70',
        'note p [gallery ids="8"]',
        'p https://video.example.org/1(https://video.example.org/1)',
        'p A word [sic] and [escaped a="b"] and [1].',
      ].map((line) => (line === 'figure 70' ? 'figure 70 ' : line)),
    )
  })

  it('has the galleries of what belongs to the post', () => {
    const shortcodes = [
      '[gallery]',
      '[gallery columns="2" exclude="7"]',
      '[gallery include="7"]',
      '[gallery id="3"]',
    ]
    expect(convert(shortcodes.join('\n\n'), { attached: ['7', '9'] })).toEqual([
      'figure 70 ',
      'note p [gallery ids="9"]',
      'note p [gallery ids="9"]',
      'figure 70 ',
      'note p [gallery id="3"]',
    ])
    expect(convert('[gallery]')).toEqual(['note p [gallery]'])
  })

  it('keeps what an unknown shortcode encloses, and shows its source', () => {
    expect(convert('[box colour="red"]Call <b>now</b>.[/box] [map]\n\n[map]')).toEqual([
      'note p [box colour="red"]…[/box]',
      'p Call <1:now>. [map]',
      'note p [map]',
    ])
  })
})

describe('block comments', () => {
  it('leave their HTML, and those without HTML are shown as source', () => {
    const html = `<!-- wp:paragraph -->
<p>One</p>
<!-- /wp:paragraph -->

<!-- wp:latest-posts {"postsToShow":3} /-->

<!-- wp:list --><ul><!-- wp:list-item --><li>a<!-- wp:list --><ol><li>b</li></ol><!-- /wp:list --></li><!-- /wp:list-item --><li>c</li></ul><!-- /wp:list -->

<!-- wp:image {"id":7} --><figure class="wp-block-image"><img src="/gone.png" class="wp-image-7"/><figcaption>Seven</figcaption></figure><!-- /wp:image -->`
    expect(convert(html)).toEqual([
      'p One',
      'note p <!-- wp:latest-posts {"postsToShow":3} /-->',
      'ul[a; ol[b]; c]',
      'figure 70 Seven',
    ])
  })
})

describe('markup', () => {
  it.each([
    [
      'a table',
      '<table><caption>T</caption><tr><th>a<th>b<tr><td colspan=2><ul><li>c</ul><p>d',
      ['p <1:T>', 'table (p a / p b)(ul[c]p d)'],
    ],
    ['a quotation', '<blockquote><p>a</p><p>b</p><cite>c</cite></blockquote>', ['quote p ap bp <2:c>']],
    ['a short quotation', '<blockquote>a</blockquote>', ['quote a']],
    ['terms', '<dl><dt>a<dd>b</dl>', ['p <1:a>', 'p b']],
    ['verbatim text', '<pre>a\n  b</pre>', ['p a|\u00a0\u00a0b']],
    [
      'links',
      '<a href="/a/">x</a> <a href="javascript:y">y</a> <a href="mailto:a@example.org">z</a>',
      ['p x(https://old.example.org/a/) y z(mailto:a@example.org)'],
    ],
    ['raised words', 'x<sup>2</sup><sub>n</sub>', ['p x<64:2><32:n>']],
    ['a picture in a heading', '<h5>a <img src="x.png"></h5>', ['h4 a', 'note p <img src="x.png">']],
    [
      'what has no counterpart',
      'a <iframe src="https://v.example.org/"></iframe> b',
      ['p a', 'note p <iframe src="https://v.example.org/"></iframe>', 'p b'],
    ],
    ['a script', '<script>alert(1)</script>', ['note p <script>alert(1)</script>']],
    ['control characters', 'a&#7;b\ud83dc', ['p abc']],
    [
      'a picture with a copy for browsers without scripts',
      '<figure><img src="x.png"><noscript><img src="x.png"></noscript></figure>',
      ['note p <img src="x.png">'],
    ],
    [
      'a caption that says more than a figure holds',
      '<figure><img src="/knee.jpg"><figcaption>By <a href="/bo/"><b>Bo</b></a></figcaption></figure>',
      ['figure 70 ', 'p By <1:Bo>(https://old.example.org/bo/)'],
    ],
    [
      'a caption that is long',
      `<figure><img src="/knee.jpg"><figcaption>${'a '.repeat(300)}</figcaption></figure>`,
      ['figure 70 ', `p ${'a '.repeat(300).trim()}`],
    ],
    [
      'pictures that lead elsewhere, to themselves and to a page of themselves',
      '<a href="/shop/"><img src="/knee.jpg"></a><a href="/knee.jpg"><img src="/knee-300x200.jpg" class="wp-image-7"></a><a href="/knee/" rel="attachment wp-att-7"><img src="/knee.jpg"></a>',
      [
        'figure 70 ',
        'p https://old.example.org/shop/(https://old.example.org/shop/)',
        'figure 70 ',
        'figure 70 ',
      ],
    ],
    [
      'a file',
      '<div><a href="/f.pdf">Leaflet</a><a class="wp-block-file__button" href="/f.pdf">Download</a></div>',
      ['p Leaflet(https://old.example.org/f.pdf) Download(https://old.example.org/f.pdf)'],
    ],
    ['what Word leaves', '<p>a<o:p></o:p></p>', ['p a']],
    ['a list that goes on', '<ol start="4"><li>d</li></ol>', ['ol@4[d]']],
    ['none', '', ['p']],
  ])('%s', (_name, html, lines) => {
    expect(convert(html)).toEqual(lines)
  })

  it('lists what was not taken over as it was', () => {
    const { left } = htmlToNodes('<form><input></form><s>no</s><a href="#top">up</a><img src="x">', options)
    expect(left.map(({ what }) => what)).toEqual(['markup', 'struck out', 'link', 'picture'])
  })

  it('nested without end neither fails nor loses words', () => {
    const deep = (tag: string) => `${`<${tag}>`.repeat(3000)}word${`</${tag}>`.repeat(3000)}`
    for (const html of [
      deep('div'),
      deep('b'),
      `${'<ul><li>'.repeat(500)}word`,
      `${'<blockquote>'.repeat(500)}word`,
    ]) {
      expect(convert(html).join()).toContain('word')
    }
  })
})
