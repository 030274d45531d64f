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
 * follows the item's own, below its name as a heading. Of several values of one field all are taken, where several fit.
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
    for (const name of event.item.author === null ? [item.author, ...(item.otherAuthors ?? [])] : []) {
      if (name === null || named.has(name)) continue
      named.add(name)
      yield { type: 'author', author: { login: name, name, line: item.line } }
    }
    yield { type: 'item', item }
  }
}

function withFieldsOf(item: SourceItem, fields: Readonly<Record<string, FieldTarget>>): SourceItem {
  const given = { ...item }
  for (const [name, all] of Object.entries(item.fields ?? {})) {
    const target = Object.hasOwn(fields, name) ? fields[name] : undefined
    const values = all.filter((value) => value !== '')
    if (target === undefined || target === 'nothing' || values.length === 0) continue
    const taken = become(given, target, { name, values })
    // What the export says itself stays, and the field is counted as left out.
    if (taken === null) continue
    Object.assign(given, taken)
    if (HOLD_ONE.has(target) && values.length > 1)
      given.notes = [
        ...given.notes,
        `its field ${name} has ${values.length} values; only the first was taken`,
      ]
    given.leftOut = given.leftOut.filter((what) => what !== `field ${name}`)
  }
  return given
}

type Field = { name: string; values: readonly string[] }

/** What has no room for a second value. */
const HOLD_ONE: ReadonlySet<FieldTarget> = new Set(['title', 'summary'])

function become(
  item: SourceItem,
  target: Exclude<FieldTarget, 'nothing'>,
  { name, values }: Field,
): Partial<SourceItem> | null {
  const [value = ''] = values
  switch (target) {
    case 'title':
      return item.title === '' ? { title: plainText(value) } : null
    case 'summary':
      return item.excerpt === '' ? { excerpt: plainText(value) } : null
    case 'text':
      return { html: [item.html, `<h2>${escapeHtml(headingOf(name))}</h2>`, ...values].join('\n\n') }
    case 'author':
      return authorsOf(item, values)
    case 'symptoms':
    case 'tags':
      return { terms: [...item.terms, ...values.flatMap((each) => termsIn('tag', listOf(each)))] }
    case 'categories':
      return { terms: [...item.terms, ...values.flatMap((each) => termsIn('category', listOf(each)))] }
  }
}

function authorsOf({ author }: SourceItem, values: readonly string[]): Partial<SourceItem> | null {
  const [first, ...others] = new Set(values.flatMap((each) => namesIn(listOf(each))))
  return author !== null || first === undefined ? null : { author: first, otherAuthors: others }
}

const listOf = (value: string): string | string[] =>
  SERIALISED.test(value) ? [...value.matchAll(SERIALISED_TEXT)].map(([, text = '']) => text) : value

function headingOf(name: string): string {
  const words = name.replace(/[_.-]+/gu, ' ').trim()
  return words.charAt(0).toUpperCase() + words.slice(1)
}
