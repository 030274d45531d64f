import { createHash } from 'node:crypto'
import { wantedSlug } from '@/site/redirects/slug-field'
import { CONTENT, type ContentField, canonical } from './content-fields'

/** Characters by which a mark tells one field's content from another's; the whole digest is what decides. */
const MARK_LENGTH = 6

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

/** The fields in which an article differs from a stamp; null where the stamp has no marks of ours. */
export function fieldsChangedSince(stamp: string, article: Record<string, unknown>): ContentField[] | null {
  const [marks, now] = [marksOf(stamp), marksOf(contentStamp(article))]
  return marks && now && CONTENT.filter((name) => marks[name] !== now[name])
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
