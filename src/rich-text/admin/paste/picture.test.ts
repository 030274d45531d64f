// @vitest-environment happy-dom
import { describe, expect, it } from 'vitest'
import { cleanHtml } from './clean-html'
import type { PastedPicture } from './picture'

const DATA = `data:image/png;base64,${btoa('not really a picture')}`
const PLACE = '\ue0000\ue000'

function clean(html: string, takes = true) {
  const pictures: PastedPicture[] = []
  const { body } = new DOMParser().parseFromString(html, 'text/html')
  const { html: cleaned, left } = cleanHtml(body, 'text', takes ? pictures : null)
  const told = left.map(({ kind, words, after }) => `${kind}: ${words}${after && ` (${after})`}`)
  return {
    html: cleaned,
    told,
    pictures: pictures.map(({ file, ...words }) => ({ ...words, type: file.type })),
  }
}

describe('a picture that came along', () => {
  it.each([
    [
      'between paragraphs',
      `<p>one</p><p><img src="${DATA}" alt="A knee"></p><p>two</p>`,
      `<p>one</p><p>${PLACE}</p><p>two</p>`,
      '',
    ],
    [
      'within a paragraph',
      `<p>one <img src="${DATA}" alt="A knee" width=300> two</p>`,
      `<p>one</p><p>${PLACE}</p><p>two</p>`,
      '',
    ],
    [
      'with its caption',
      `<p>one</p><figure><img src="${DATA}" alt="A knee"><figcaption>Bent a little</figcaption></figure>`,
      `<p>one</p><p>${PLACE}</p>`,
      'Bent a little',
    ],
    [
      'with a caption of Word',
      `<p class=MsoNormal><img src="${DATA}" alt="A knee"></p><p class=MsoCaption>Bent a little</p>`,
      `<p>${PLACE}</p>`,
      'Bent a little',
    ],
    [
      'with a caption of WordPress',
      `<div class="wp-caption"><img src="${DATA}" alt="A knee"><p class="wp-caption-text">Bent a little</p></div>`,
      `<p>${PLACE}</p>`,
      'Bent a little',
    ],
  ])('is taken %s', (_name, html, expected, caption) => {
    expect(clean(html)).toEqual({
      html: expected,
      told: [],
      pictures: [{ alt: 'A knee', caption, type: 'image/png' }],
    })
  })

  it.each([
    [
      'on another server',
      '<p>one</p><figure><img src="https://e.org/a.jpg" alt="A knee"><figcaption>Bent</figcaption></figure>',
      ['picture: A knee – Bent (one)'],
    ],
    ['on a disk', '<p>one</p><p><img src="file:///C:/Temp/clip_image002.png"></p>', ['picture:  (one)']],
    ['in a list', `<p>one</p><ul><li><img src="${DATA}" alt="A knee"></li></ul>`, ['picture: A knee (one)']],
  ])('is told of where it cannot be taken: %s', (_name, html, told) => {
    expect(clean(html)).toEqual({ html: '<p>one</p>', told, pictures: [] })
  })

  it('is told of where no figure may stand', () => {
    expect(clean(`<p>one</p><img src="${DATA}" alt="A knee">`, false).told).toEqual(['picture: A knee (one)'])
  })
})

describe('what only looks like a picture', () => {
  it.each([
    [
      'letters',
      '<p>Fine <img class="emoji" alt="👍🏽" src="https://e.org/1f44d.svg"></p>',
      '<p>Fine 👍🏽</p>',
    ],
    ['counters of visits', '<p>Fine<img src="https://e.org/c.gif" width="1" height="1"></p>', '<p>Fine</p>'],
    ['hidden ones', '<p>Fine<img src="https://e.org/c.jpg" style="display:none"></p>', '<p>Fine</p>'],
    [
      'a caption of no picture',
      '<figure><blockquote>Fine</blockquote><figcaption>Dana</figcaption></figure>',
      '<blockquote>Fine</blockquote><p>Dana</p>',
    ],
  ])('%s', (_name, html, expected) => {
    expect(clean(html)).toEqual({ html: expected, told: [], pictures: [] })
  })
})

it('links go past search engines', () => {
  const html = '<p><a href="https://www.google.com/url?q=https%3A%2F%2Fe.org%2Fa&sa=D">a</a></p>'
  expect(clean(html).html).toBe('<p><a href="https://e.org/a">a</a></p>')
})
