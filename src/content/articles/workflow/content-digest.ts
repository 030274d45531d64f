import { createHash } from 'node:crypto'
import { wantedSlug } from '@/site/redirects/slug-field'

/**
 * What an approval is of: all that the page shows of an article itself, and nothing that only runs the site. What it
 * refers to by number (people, pictures, symptoms, other answers) counts as that number; the records behind have a
 * log of changes of their own (docs/decisions/0024).
 */
export const CONTENT = [
  'question',
  'summary',
  'keyPoints',
  'body',
  'references',
  'corrections',
  'conflictOfInterest',
  'authors',
  'symptoms',
  'reviewer',
  'reviewedOn',
  'reviewDue',
  'image',
  'search',
  'language',
  'slug',
  'publishedAt',
  'isSample',
] as const
export type ContentField = (typeof CONTENT)[number]

const RELATIONS = new Set<string>(['authors', 'symptoms', 'reviewer', 'image'])
const DATES = new Set<string>([
  'reviewedOn',
  'reviewDue',
  'accessedOn',
  'date',
  'publishedAt',
  'credentialsCheckedOn',
])
/** Characters by which a mark tells one field's content from another's; the whole digest is what decides. */
const MARK_LENGTH = 6

/** Bookkeeping of Payload's rows and of the text editor, which may change while no word does. */
const BOOKKEEPING = new Set([
  'id',
  'version',
  'direction',
  'blockName',
  'mode',
  'detail',
  'textFormat',
  'textStyle',
])

/**
 * A fingerprint of an article's content: the same words, pictures and people give the same one, wherever the
 * article comes from (form, REST, a stored version).
 *
 * @param article a whole article, its relations as ids or as documents
 * @returns SHA-256 in hexadecimal
 */
export const contentDigest = (article: Record<string, unknown>): string => hash(contentOf(article))

/**
 * The digest with a short mark for each field, by which it can be told what has changed since.
 *
 * @returns the digest, a point, the marks in the order of the content's fields
 */
export function contentStamp(article: Record<string, unknown>): string {
  const content = contentOf(article)
  const marks = content.map((entry) => hash(entry).slice(0, MARK_LENGTH)).join('')
  return `${hash(content)}.${marks}`
}

/** The fields in which an article differs from a stamp; null where the stamp has no marks of ours. */
export function fieldsChangedSince(stamp: string, article: Record<string, unknown>): ContentField[] | null {
  const [marks, now] = [stamp, contentStamp(article)].map((one) => one.split('.')[1] ?? '')
  if (marks === undefined || now === undefined || marks.length !== now.length) return null
  const mark = (of: string, index: number) => of.slice(index * MARK_LENGTH, (index + 1) * MARK_LENGTH)
  return CONTENT.filter((_, index) => mark(marks, index) !== mark(now, index))
}

const hash = (value: unknown) => createHash('sha256').update(JSON.stringify(value)).digest('hex')

function contentOf(article: Record<string, unknown>): [ContentField, unknown][] {
  return CONTENT.map((name) => [name, name === 'slug' ? ownSlug(article) : canonical(article[name], name)])
}

/** An address that is made from the question says nothing of its own; it is made at publication, after the approval. */
function ownSlug({ slug, question }: Record<string, unknown>): string | null {
  if (typeof slug !== 'string' || slug === '') return null
  if (typeof question !== 'string' || question.trim() === '') return slug
  const made = wantedSlug('articles', question)
  return slug.replace(/-\d{1,4}$/, '') === made.replace(/-\d{1,4}$/, '') ? null : slug
}

/**
 * A value in the one form in which the same content looks the same.
 *
 * @param name of its field: relations become numbers and dates moments, by name
 */
export function canonical(value: unknown, name: string): unknown {
  if (RELATIONS.has(name)) return relation(value)
  if (typeof value === 'string') return value === '' ? null : DATES.has(name) ? day(value) : value
  if (Array.isArray(value)) {
    const items = value.map((item) => canonical(item, ''))
    return items.length === 0 ? null : items
  }
  if (value instanceof Date) return value.toISOString()
  if (value !== null && typeof value === 'object') {
    const entries = Object.keys(value)
      .filter((key) => !BOOKKEEPING.has(key))
      .sort()
      .map((key) => [key, canonical((value as Record<string, unknown>)[key], key)])
      .filter(([, inner]) => inner !== null)
    return entries.length === 0 ? null : entries
  }
  // Payload and the editor leave out what is zero or false in one place and write it in another.
  return value === undefined || value === 0 || value === false ? null : value
}

function relation(value: unknown): unknown {
  if (value === null || value === undefined || value === '') return null
  if (Array.isArray(value)) return value.length === 0 ? null : value.map(relation)
  if (typeof value === 'object') return 'id' in value ? Number(value.id) : null
  return Number(value)
}

function day(value: string): string {
  const time = Date.parse(value)
  return Number.isNaN(time) ? value : new Date(time).toISOString()
}
