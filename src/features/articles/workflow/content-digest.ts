import { createHash } from 'node:crypto'

/** What an approval is of: all that readers see of an article, and nothing that only runs the site. */
const CONTENT = [
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
] as const
const RELATIONS = new Set<string>(['authors', 'symptoms', 'reviewer', 'image'])
const DATES = new Set<string>(['reviewedOn', 'reviewDue', 'accessedOn', 'date'])

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
export function contentDigest(article: Record<string, unknown>): string {
  const content = CONTENT.map((name) => [name, canonical(article[name], name)])
  return createHash('sha256').update(JSON.stringify(content)).digest('hex')
}

function canonical(value: unknown, name: string): unknown {
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
