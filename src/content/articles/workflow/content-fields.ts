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
