import config from '@payload-config'
import type { Block, Field } from 'payload'
import { beforeAll, describe, expect, it } from 'vitest'
import { careCard } from '@/rich-text/blocks/care-card'
import { figure } from '@/rich-text/blocks/figure'
import { insetNote } from '@/rich-text/blocks/inset-note'
import { keyFacts } from '@/rich-text/blocks/key-facts'
import { referenceMark } from '@/rich-text/blocks/reference-mark'
import { richTextEditor } from '@/rich-text/editor'

/** Labels that are the same in both languages. */
const SAME = ['Editor', 'Spam', 'English', 'Español']
/** Words that are capitalised within a sentence. */
const NAMES = /\b(?:JPEG|PNG|WebP|SVG|MB|BCP|NPI|ORCID|SYMP|HPO|A|Z|Tab|Shift|Escape|Ctrl|Mayús)\b/g

type Label = { place: string; words: unknown }

const blocks: Block[] = [careCard(richTextEditor), figure, insetNote(richTextEditor), keyFacts, referenceMark]

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
    ...blocks.flatMap(({ slug, labels: names, fields }) => [
      { place: slug, words: names?.singular },
      { place: slug, words: names?.plural },
      ...labelsOf(fields, slug),
    ]),
  ].filter(({ words }) => typeof words !== 'function')
}, 60_000)

const both = ({ words }: Label) => (words ?? {}) as { en?: unknown; es?: unknown }
const isSentence = (words: unknown): boolean =>
  typeof words === 'string' &&
  /^[\p{Lu}\d]/u.test(words) &&
  // A capital within a sentence; after a full stop, a colon or an opening quotation mark a new sentence begins.
  !/(?<![.!?:“«] ?)\s\p{Lu}\p{Ll}+/u.test(words.replace(NAMES, '').replace(/[“«][^”»]*[”»]/g, ''))

describe('labels of the panel', () => {
  it('are many', () => expect(labels.length).toBeGreaterThan(200))

  it('are stated in English, in sentence case', () => {
    expect(labels.filter((label) => !isSentence(both(label).en))).toEqual([])
  })

  it('are stated in Spanish, in sentence case', () => {
    expect(labels.filter((label) => !isSentence(both(label).es))).toEqual([])
  })

  it('have none in Spanish that was left in English', () => {
    const same = labels.filter((label) => both(label).en === both(label).es)
    expect([...new Set(same.map((label) => String(both(label).en)))].sort()).toEqual([...SAME].sort())
  })
})
