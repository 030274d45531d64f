import config from '@payload-config'
import type { Field } from 'payload'
import { beforeAll, describe, expect, it } from 'vitest'
import { codeSystems } from '@/content/symptoms/codes/code-systems'
import { type Language, languages } from '@/design/languages'
import { richTextEditor } from '@/rich-text/editor'
import { blocksOf } from '@/rich-text/testing/blocks-of'

/** Labels that are the same in two languages. */
const SAME: Record<string, string[]> = {
  'en es': ['Editor', 'Spam', 'Webhook', 'Webhooks', ...codeSystems.filter((system) => system !== 'Other')],
}
/** Words that are capitalised within a sentence. */
const NAMES = /\b(?:JPEG|PNG|WebP|SVG|MB|BCP|NPI|ORCID|SYMP|HPO|A|Z|Tab|Shift|Escape|Ctrl|Mayús)\b/g

const pairs = languages.flatMap(({ tag }, index) =>
  languages.slice(index + 1).map((other) => [tag, other.tag] as const),
)

type Label = { place: string; words: unknown }

/** Labels that no form or list shows. */
const isHidden = (field: Field): boolean => {
  const { hidden, admin } = field as { hidden?: boolean; admin?: { hidden?: unknown; disabled?: unknown } }
  // The last one is Payload's own, disabled in each of our blocks.
  return hidden === true || admin?.hidden === true || admin?.disabled === true || isBlockName(field)
}
const isBlockName = (field: Field) => 'name' in field && field.name === 'blockName'

function labelsOf(fields: Field[], place: string): Label[] {
  return fields.filter((field) => !isHidden(field)).flatMap((field) => labelsOfField(field, place))
}

function labelsOfField(field: Field, above: string): Label[] {
  const place = `${above}.${'name' in field ? field.name : field.type}`
  const { description, placeholder } = (field.admin ?? {}) as { description?: unknown; placeholder?: unknown }
  const found: Label[] = [description, placeholder].filter(Boolean).map((words) => ({ place, words }))
  if ('name' in field) found.push({ place, words: field.label })
  if (field.type === 'array') {
    const { singular, plural } = field.labels ?? {}
    found.push({ place: `${place} (row)`, words: singular }, { place: `${place} (rows)`, words: plural })
  }
  if (field.type === 'select') {
    for (const option of field.options) {
      found.push({ place: `${place} (option)`, words: typeof option === 'string' ? option : option.label })
    }
  }
  if (field.type === 'tabs') {
    for (const tab of field.tabs) {
      found.push({ place, words: tab.label }, ...labelsOf(tab.fields, place))
    }
  }
  return 'fields' in field ? [...found, ...labelsOf(field.fields, place)] : found
}

let labels: Label[]
beforeAll(async () => {
  const { collections, globals } = await config
  const { blocks, inlineBlocks } = await blocksOf(richTextEditor, await config)
  labels = [
    ...collections
      .filter(({ slug }) => !slug.startsWith('payload-'))
      .flatMap(({ slug, labels: names, admin, fields }) => [
        { place: slug, words: names.singular },
        { place: slug, words: names.plural },
        { place: `${slug} (group)`, words: admin.group },
        ...(admin.description ? [{ place: slug, words: admin.description }] : []),
        ...labelsOf(fields, slug),
      ]),
    ...globals.flatMap(({ slug, label, admin, fields }) => [
      { place: slug, words: label },
      { place: `${slug} (group)`, words: admin?.group },
      ...labelsOf(fields, slug),
    ]),
    ...[...blocks, ...inlineBlocks].flatMap(({ slug, labels: names, fields }) => [
      { place: slug, words: names?.singular },
      { place: slug, words: names?.plural },
      ...labelsOf(fields, slug),
    ]),
  ].filter(({ words }) => typeof words !== 'function')
}, 60_000)

const wordsIn = ({ words }: Label, language: Language) =>
  (words as Partial<Record<Language, unknown>>)?.[language]
const isSentence = (words: unknown): boolean =>
  typeof words === 'string' &&
  /^[\p{Lu}\d]/u.test(words) &&
  // A capital within a sentence; after a full stop, a colon or an opening quotation mark a new sentence begins.
  !/(?<![.!?:“«] ?)\s\p{Lu}\p{Ll}+/u.test(words.replace(NAMES, '').replace(/[“«][^”»]*[”»]/g, ''))

describe('labels of the panel', () => {
  it('are many', () => expect(labels.length).toBeGreaterThan(200))

  it.each(languages)('are stated in $name, in sentence case', ({ tag }) => {
    expect(labels.filter((label) => !isSentence(wordsIn(label, tag)))).toEqual([])
  })

  it.each(pairs)('in %s and %s: none was left in the other language', (one, other) => {
    const names: string[] = languages.map(({ name }) => name)
    const same = labels
      .filter((label) => wordsIn(label, one) === wordsIn(label, other))
      .map((label) => String(wordsIn(label, one)))
    expect([...new Set(same)].sort()).toEqual([...(SAME[`${one} ${other}`] ?? []), ...names].sort())
  })
})
