import { createHash } from 'node:crypto'
import { wantedSlug } from '@/site/redirects/slug-field'
import { CONTENT, type ContentField, canonicalJson, MARK_LENGTH, marksOf } from './content-fields'

/**
 * For the hooks of one save, from its merging to its last check: each asks for the digest of the same long texts. While
 * an article is read or validated, Payload changes its text in place.
 */
export const SETTLED = new WeakMap<object, string>()

/**
 * A digest of an article's content: equal content has an equal digest, whatever its source (form, REST, a stored
 * version).
 *
 * @param article a complete article, its relationships as ids or documents
 * @param settled texts that nothing changes in place any more, as far as they were met before (SETTLED)
 * @returns SHA-256 in hexadecimal
 */
export const contentDigest = (article: Record<string, unknown>, settled?: WeakMap<object, string>): string =>
  hash(wholeOf(contentOf(article, settled)))

/**
 * The digest plus a short mark per field, which shows what has changed since.
 *
 * @returns the digest, a full stop, the marks in field order
 */
export function contentStamp(article: Record<string, unknown>, settled?: WeakMap<object, string>): string {
  const content = contentOf(article, settled)
  const marks = content.map((entry) => hash(entry).slice(0, MARK_LENGTH)).join('')
  return `${hash(wholeOf(content))}.${marks}`
}

/** The fields in which an article differs from a stamp; null if the stamp has no valid marks. */
export function fieldsChangedSince(stamp: string, article: Record<string, unknown>): ContentField[] | null {
  const [marks, now] = [marksOf(stamp), marksOf(contentStamp(article))]
  return marks && now && CONTENT.filter((name) => marks[name] !== now[name])
}

const hash = (json: string) => createHash('sha256').update(json).digest('hex')

const wholeOf = (entries: readonly string[]) => `[${entries.join(',')}]`

/** The name and canonical form of each field, as JSON. */
const contentOf = (article: Record<string, unknown>, settled?: WeakMap<object, string>): string[] =>
  CONTENT.map(
    (name) => `["${name}",${name === 'slug' ? ownSlugJson(article) : textOf(article[name], name, settled)}]`,
  )

function textOf(value: unknown, name: ContentField, settled?: WeakMap<object, string>): string {
  if (!settled || name !== 'body' || value === null || typeof value !== 'object') {
    return canonicalJson(value, name)
  }
  const known = settled.get(value) ?? canonicalJson(value, name)
  settled.set(value, known)
  return known
}

const ownSlugJson = (article: Record<string, unknown>) => JSON.stringify(ownSlug(article))

/** A generated slug has no content of its own; it is set on publication, after the approval. */
function ownSlug({ slug, question }: Record<string, unknown>): string | null {
  if (typeof slug !== 'string' || slug === '') return null
  if (typeof question !== 'string' || question.trim() === '') return slug
  const made = wantedSlug('articles', question)
  return slug.replace(/-\d{1,4}$/, '') === made.replace(/-\d{1,4}$/, '') ? null : slug
}
