import { z } from 'zod'
import { escapeHtml } from '../html/escape-html'
import { cardHtml } from './card-html'
import { attribute, pictureHtml, unknownCard } from './unknown-card'

const MARKUP = 1
const IMAGE = 2
const LIST = 3
const CARD = 10

/** Kind (0: words), the markups that begin, how many end after it, its words or the number of its atom. */
const marker = z.tuple([z.number(), z.array(z.number()), z.number(), z.union([z.string(), z.number()])])
const mobiledoc = z.object({
  markups: z.array(z.tuple([z.string(), z.array(z.string()).optional()])).default([]),
  cards: z.array(z.tuple([z.string(), z.record(z.string(), z.unknown())])).default([]),
  sections: z.array(z.array(z.unknown())),
})
type Mobiledoc = z.infer<typeof mobiledoc>

/** The HTML of a text that earlier versions of Ghost store as Mobiledoc 0.3; empty if it is none. */
export function mobiledocHtml(value: unknown): string {
  const { data } = mobiledoc.safeParse(value)
  return data ? data.sections.map((section) => sectionHtml(section, data)).join('\n') : ''
}

function sectionHtml(section: unknown[], document: Mobiledoc): string {
  const [kind, second, third] = section
  if (kind === IMAGE) return pictureHtml({ src: second })
  if (kind === CARD) {
    const [name, payload] = document.cards[Number(second)] ?? ['missing card', { number: second }]
    return cardHtml(name, payload)
  }
  const tag = /^(?:p|h[1-6]|ul|ol|blockquote|aside)$/u.test(String(second)) ? String(second) : 'p'
  if (kind === MARKUP) return `<${tag}>${wordsOf(third, document)}</${tag}>`
  if (kind !== LIST || !Array.isArray(third)) return unknownCard('section', section)
  return `<${tag}>${third.map((item) => `<li>${wordsOf(item, document)}</li>`).join('')}</${tag}>`
}

function wordsOf(given: unknown, { markups }: Mobiledoc): string {
  const { data } = z.array(marker).safeParse(given)
  if (!data) return unknownCard('words', given)
  const open: string[] = []
  const parts: string[] = []
  for (const [kind, begins, ends, words] of data) {
    for (const index of begins) {
      const [tag = 'span', attributes = []] = markups[index] ?? []
      const href = tag === 'a' ? ` href="${attribute(attributes[attributes.indexOf('href') + 1])}"` : ''
      const name = /^[a-z]{1,10}$/u.test(tag) ? tag : 'span'
      parts.push(`<${name}${href}>`)
      open.push(name)
    }
    // The only atom of Ghost is a line break.
    parts.push(kind === 0 ? escapeHtml(String(words)) : '<br>')
    for (let count = 0; count < ends; count++) {
      const tag = open.pop()
      if (tag !== undefined) parts.push(`</${tag}>`)
    }
  }
  return parts.join('')
}
