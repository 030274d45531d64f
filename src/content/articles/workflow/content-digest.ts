import { createHash } from 'node:crypto'
import { wantedSlug } from '@/site/redirects/slug-field'
import { CONTENT, type ContentField, canonical, MARK_LENGTH, marksOf } from './content-fields'

/**
 * A digest of an article's content: equal content has an equal digest, whatever its source (form, REST, a stored
 * version).
 *
 * @param article a complete article, its relationships as ids or documents
 * @returns SHA-256 in hexadecimal
 */
export const contentDigest = (article: Record<string, unknown>): string => hash(contentOf(article))

/**
 * The digest plus a short mark per field, which shows what has changed since.
 *
 * @returns the digest, a full stop, the marks in field order
 */
export function contentStamp(article: Record<string, unknown>): string {
  const content = contentOf(article)
  const marks = content.map((entry) => hash(entry).slice(0, MARK_LENGTH)).join('')
  return `${hash(content)}.${marks}`
}

/** The fields in which an article differs from a stamp; null if the stamp has no valid marks. */
export function fieldsChangedSince(stamp: string, article: Record<string, unknown>): ContentField[] | null {
  const [marks, now] = [marksOf(stamp), marksOf(contentStamp(article))]
  return marks && now && CONTENT.filter((name) => marks[name] !== now[name])
}

const hash = (value: unknown) => createHash('sha256').update(JSON.stringify(value)).digest('hex')

function contentOf(article: Record<string, unknown>): [ContentField, unknown][] {
  return CONTENT.map((name) => [name, name === 'slug' ? ownSlug(article) : canonical(article[name], name)])
}

/** A generated slug has no content of its own; it is set on publication, after the approval. */
function ownSlug({ slug, question }: Record<string, unknown>): string | null {
  if (typeof slug !== 'string' || slug === '') return null
  if (typeof question !== 'string' || question.trim() === '') return slug
  const made = wantedSlug('articles', question)
  return slug.replace(/-\d{1,4}$/, '') === made.replace(/-\d{1,4}$/, '') ? null : slug
}
