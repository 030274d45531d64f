import { marked } from 'marked'
import { asRecord } from '@/rich-text/stored-node'
import { escapeHtml } from '../html/escape-html'
import { UNKNOWN } from '../html/shortcodes'
import { attribute, pictureHtml, unknownCard } from './unknown-card'

type Card = Record<string, unknown>

const words = (value: unknown) => (typeof value === 'string' ? value : '')

/** Cards whose whole meaning is words, pictures and links, by their names in either editor of Ghost. */
const CARDS: Record<string, (card: Card) => string> = {
  hr: () => '<hr>',
  horizontalrule: () => '<hr>',
  image: pictureHtml,
  html: ({ html }) => words(html),
  markdown: markdownHtml,
  'card-markdown': markdownHtml,
  gallery: ({ images, caption }) =>
    `${(Array.isArray(images) ? images : []).map((image) => pictureHtml(asRecord(image) ?? {})).join('')}${paragraph(words(caption))}`,
  callout: ({ calloutEmoji, calloutText }) =>
    paragraph(`${escapeHtml(words(calloutEmoji))} ${words(calloutText)}`.trim()),
  toggle: ({ heading, content }) => `<h4>${words(heading)}</h4>${words(content)}`,
  bookmark: bookmarkHtml,
  embed: ({ url, html, caption }) =>
    url ? `${link(url, words(url))}${paragraph(words(caption))}` : words(html),
  button: ({ buttonUrl, buttonText }) => link(buttonUrl, words(buttonText)),
  file: ({ src, fileTitle, fileName, fileCaption }) =>
    `${link(src, words(fileTitle) || words(fileName))}${paragraph(escapeHtml(words(fileCaption)))}`,
  audio: ({ src, title }) => link(src, words(title) || words(src)),
  video: ({ src, caption, fileName }) =>
    `${link(src, words(fileName) || words(src))}${paragraph(words(caption))}`,
  code: codeHtml,
  codeblock: codeHtml,
  product: ({ productTitle, productDescription, productImageSrc, productUrl, productButton }) =>
    [
      productImageSrc ? pictureHtml({ src: productImageSrc }) : '',
      `<h4>${words(productTitle)}</h4>${words(productDescription)}`,
      productUrl ? link(productUrl, words(productButton) || words(productUrl)) : '',
    ].join(''),
  header: headerHtml,
  signup: (card) =>
    `${headerHtml(card)}${paragraph(words(card.disclaimer))}${unknownCard('signup', { labels: card.labels })}`,
  'call-to-action': ({
    sponsorLabel,
    hasSponsorLabel,
    imageUrl,
    textValue,
    showButton,
    buttonUrl,
    buttonText,
  }) =>
    [
      hasSponsorLabel ? words(sponsorLabel) : '',
      imageUrl ? pictureHtml({ src: imageUrl }) : '',
      words(textValue),
      showButton && buttonUrl ? link(buttonUrl, words(buttonText)) : '',
    ].join(''),
}

/** Cards that pages never had, or that are no words: shown with their source. */
const NO_WORDS = new Set(['email', 'email-cta', 'paywall', 'signup'])

/** Whether a text made from its cards has one that is not known here. */
export const hasForeignCard = (html: string) =>
  [...html.matchAll(new RegExp(`<${UNKNOWN} data-source="([\\w-]+)`, 'gu'))].some(
    ([, name = '']) => !NO_WORDS.has(name) && !Object.hasOwn(CARDS, name),
  )

/** A card of Ghost's editors; one that is more than words, pictures and links is shown with its source. */
export function cardHtml(name: string, payload: unknown): string {
  const card = asRecord(payload) ?? {}
  const made = Object.hasOwn(CARDS, name) ? (CARDS[name]?.(card) ?? '') : ''
  // Of another version, with its words in other fields.
  const isEmpty = made.replace(/<(?!img|hr)[^>]*>/gu, '').trim() === ''
  return isEmpty ? unknownCard(name, payload) : made
}

const paragraph = (html: string) => (html === '' ? '' : `<p>${html}</p>`)

const link = (url: unknown, text: string) =>
  `<p><a href="${attribute(url)}">${escapeHtml(text || words(url))}</a></p>`

function markdownHtml({ markdown }: Card): string {
  return marked.parse(words(markdown), { async: false })
}

function headerHtml({
  header,
  subheader,
  backgroundImageSrc,
  buttonEnabled,
  buttonUrl,
  buttonText,
}: Card): string {
  return [
    backgroundImageSrc ? pictureHtml({ src: backgroundImageSrc }) : '',
    words(header) ? `<h2>${words(header)}</h2>` : '',
    paragraph(words(subheader)),
    buttonEnabled && buttonUrl ? link(buttonUrl, words(buttonText)) : '',
  ].join('')
}

function codeHtml({ code, caption }: Card): string {
  return `<pre>${escapeHtml(words(code))}</pre>${paragraph(words(caption))}`
}

/** What it leads to is described where Ghost found a description. */
function bookmarkHtml({ url, metadata, title, description, caption }: Card): string {
  const found = asRecord(metadata) ?? {}
  const text = words(found.title) || words(title)
  const about = words(found.description) || words(description)
  return `${link(url, text)}${paragraph(escapeHtml(about))}${paragraph(words(caption))}`
}
