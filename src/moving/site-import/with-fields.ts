import type { FieldTarget } from './field-targets'
import { escapeHtml } from './html/escape-html'
import { namesIn, termsIn } from './names-in'
import type { SourceEvent, SourceItem } from './source'
import { plainText } from './wxr/plain-text'

/** Lists of plugins: PHP's serialised arrays, whose texts stand as `s:4:"knee";`. */
const SERIALISED = /^a:\d+:\{/u
const SERIALISED_TEXT = /s:\d+:"((?:[^"]|"(?!;))*)";/gu

/**
 * Gives posts and pages what their custom fields say, by a mapping. A field fills what the export leaves empty; a text
 * follows the item's own, below its name as a heading.
 *
 * @param fields what each field is, by its name
 */
export async function* withFields(
  events: AsyncIterable<SourceEvent>,
  fields: Readonly<Record<string, FieldTarget>> = {},
): AsyncGenerator<SourceEvent> {
  const named = new Set<string>()
  for await (const event of events) {
    if (event.type === 'author') named.add(event.author.login)
    if (event.type !== 'item' || event.item.fields === undefined) {
      yield event
      continue
    }
    const item = withFieldsOf(event.item, fields)
    const { author, line } = item
    if (author !== null && author !== event.item.author && !named.has(author)) {
      named.add(author)
      yield { type: 'author', author: { login: author, name: author, line } }
    }
    yield { type: 'item', item }
  }
}

function withFieldsOf(item: SourceItem, fields: Readonly<Record<string, FieldTarget>>): SourceItem {
  const given = { ...item }
  for (const [name, value] of Object.entries(item.fields ?? {})) {
    const target = Object.hasOwn(fields, name) ? fields[name] : undefined
    if (target === undefined || target === 'nothing' || value === '') continue
    Object.assign(given, become(given, target, { name, value }))
    given.leftOut = given.leftOut.filter((what) => what !== `field ${name}`)
  }
  return given
}

type Field = { name: string; value: string }

function become(
  item: SourceItem,
  target: Exclude<FieldTarget, 'nothing'>,
  { name, value }: Field,
): Partial<SourceItem> {
  switch (target) {
    case 'title':
      return { title: item.title || plainText(value) }
    case 'summary':
      return { excerpt: item.excerpt || plainText(value) }
    case 'text':
      return { html: `${item.html}\n\n<h2>${escapeHtml(headingOf(name))}</h2>\n\n${value}` }
    case 'author':
      return { author: item.author ?? namesIn(listOf(value))[0] ?? null }
    case 'symptoms':
    case 'tags':
      return { terms: [...item.terms, ...termsIn('tag', listOf(value))] }
    case 'categories':
      return { terms: [...item.terms, ...termsIn('category', listOf(value))] }
  }
}

const listOf = (value: string): string | string[] =>
  SERIALISED.test(value) ? [...value.matchAll(SERIALISED_TEXT)].map(([, text = '']) => text) : value

function headingOf(name: string): string {
  const words = name.replace(/[_.-]+/gu, ' ').trim()
  return words.charAt(0).toUpperCase() + words.slice(1)
}
