/**
 * The content that an approval covers: everything that the page shows of the article itself, and nothing that only
 * runs the site. References (people, pictures, symptoms, other articles) are covered by id; the referenced records
 * have their own change log (docs/decisions/0024).
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

/**
 * Hexadecimal digits of a mark. Saved field values are found by it (../saving/saved-fields.ts): among the ten thousand
 * that a week of typing can make of one field, six digits would be the same for two of them.
 */
export const MARK_LENGTH = 12

/** The mark of each field in a stamp; null where the stamp has no marks of ours. */
export function marksOf(stamp: string): Record<ContentField, string> | null {
  const marks = stamp.split('.')[1] ?? ''
  if (marks.length !== CONTENT.length * MARK_LENGTH) return null
  const entries = CONTENT.map((name, index) => [
    name,
    marks.slice(index * MARK_LENGTH, (index + 1) * MARK_LENGTH),
  ])
  return Object.fromEntries(entries) as Record<ContentField, string>
}

/** A stamp that has only marks: what a form started from, field by field. */
export const stampOfMarks = (marks: Readonly<Record<string, string>>): string =>
  `form.${CONTENT.map((name) => marks[name] ?? ''.padEnd(MARK_LENGTH, '-')).join('')}`

const RELATIONS = new Set<string>(['authors', 'symptoms', 'reviewer', 'image'])
const DATES = new Set<string>([
  'reviewedOn',
  'reviewDue',
  'accessedOn',
  'date',
  'publishedAt',
  'credentialsCheckedOn',
])
/** Metadata of Payload's rows and the text editor, which may change while the content stays the same. */
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
 * The canonical form of a value, as JSON: equal content has an equal text. It is written directly, because a long text
 * goes through here several times in each save.
 *
 * @param name of its field: determines which values are relationships and dates
 */
export const canonicalJson = (value: unknown, name: string): string => jsonOf(value, name) ?? 'null'

/** @returns null for no content */
function jsonOf(value: unknown, name: string): string | null {
  if (RELATIONS.has(name)) return relationJson(value)
  if (typeof value === 'string') {
    return value === '' ? null : JSON.stringify(DATES.has(name) ? day(value) : value)
  }
  if (Array.isArray(value)) {
    return value.length === 0 ? null : `[${value.map((item) => canonicalJson(item, '')).join(',')}]`
  }
  if (value instanceof Date) return JSON.stringify(value.toISOString())
  if (value !== null && typeof value === 'object') return entriesJson(value as Record<string, unknown>)
  // Payload and the editor omit zero or false values in some places and write them in others.
  return value === undefined || value === null || value === 0 || value === false
    ? null
    : JSON.stringify(value)
}

function entriesJson(value: Record<string, unknown>): string | null {
  let entries = ''
  for (const key of Object.keys(value).sort()) {
    const inner = BOOKKEEPING.has(key) ? null : jsonOf(value[key], key)
    if (inner !== null) entries += `${entries === '' ? '' : ','}[${JSON.stringify(key)},${inner}]`
  }
  return entries === '' ? null : `[${entries}]`
}

function relationJson(value: unknown): string | null {
  if (Array.isArray(value)) {
    return value.length === 0 ? null : `[${value.map((item) => relationJson(item) ?? 'null').join(',')}]`
  }
  if (value === null || value === undefined || value === '') return null
  if (typeof value === 'object') return 'id' in value ? JSON.stringify(Number(value.id)) : null
  return JSON.stringify(Number(value))
}

function day(value: string): string {
  const time = Date.parse(value)
  return Number.isNaN(time) ? value : new Date(time).toISOString()
}
