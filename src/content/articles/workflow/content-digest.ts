import { createHash } from 'node:crypto'
import { wantedSlug } from '@/site/redirects/slug-field'
import { CONTENT, type ContentField, canonicalJson, MARK_LENGTH, marksOf } from './content-fields'

type Article = Record<string, unknown>

/** A text in its canonical form, and its mark. */
type Settled = { entry: string; mark: string }

/**
 * For the hooks of one save, from its merging to its last check: each asks for the digest of the same long texts. While
 * an article is read or validated, Payload changes its text in place.
 */
export const SETTLED = new WeakMap<object, Settled>()

/**
 * A digest of an article's content: equal content has an equal digest, whatever its source (form, REST, a stored
 * version).
 *
 * @param article a complete article, its relationships as ids or documents
 * @param settled texts that nothing changes in place any more, as far as they were met before (SETTLED)
 * @returns SHA-256 in hexadecimal
 */
export const contentDigest = (article: Article, settled?: WeakMap<object, Settled>): string =>
  hash(wholeOf(CONTENT.map((name) => entryOf(article, name, settled))))

/**
 * The digest plus a short mark per field, which shows what has changed since.
 *
 * @returns the digest, a full stop, the marks in field order
 */
export function contentStamp(article: Article, settled?: WeakMap<object, Settled>): string {
  const marks = CONTENT.map((name) => markOf(article, name, settled)).join('')
  return `${contentDigest(article, settled)}.${marks}`
}

/** The marks of a stamp, without the digest of the whole. */
export const contentMarks = (
  article: Article,
  settled?: WeakMap<object, Settled>,
): Record<ContentField, string> =>
  Object.fromEntries(CONTENT.map((name) => [name, markOf(article, name, settled)])) as Record<
    ContentField,
    string
  >

/** The fields in which an article differs from a stamp; null if the stamp has no valid marks. */
export function fieldsChangedSince(stamp: string, article: Article): ContentField[] | null {
  const [marks, now] = [marksOf(stamp), contentMarks(article)]
  return marks && CONTENT.filter((name) => marks[name] !== now[name])
}

const hash = (json: string) => createHash('sha256').update(json).digest('hex')

const wholeOf = (entries: readonly string[]) => `[${entries.join(',')}]`

const markOf = (article: Article, name: ContentField, settled?: WeakMap<object, Settled>): string =>
  settledText(article, name, settled)?.mark ?? shortHash(entryOf(article, name))

const shortHash = (entry: string) => hash(entry).slice(0, MARK_LENGTH)

/** The name and canonical form of a field, as JSON. */
function entryOf(article: Article, name: ContentField, settled?: WeakMap<object, Settled>): string {
  const known = settledText(article, name, settled)
  if (known) return known.entry
  return `["${name}",${name === 'slug' ? ownSlugJson(article) : canonicalJson(article[name], name)}]`
}

function settledText(article: Article, name: ContentField, settled?: WeakMap<object, Settled>) {
  const value = article[name]
  if (!settled || name !== 'body' || value === null || typeof value !== 'object') return undefined
  const known = settled.get(value)
  if (known) return known
  const entry = entryOf(article, name)
  const made = { entry, mark: shortHash(entry) }
  settled.set(value, made)
  return made
}

const ownSlugJson = (article: Article) => JSON.stringify(ownSlug(article))

/** A generated slug has no content of its own; it is set on publication, after the approval. */
function ownSlug({ slug, question }: Record<string, unknown>): string | null {
  if (typeof slug !== 'string' || slug === '') return null
  if (typeof question !== 'string' || question.trim() === '') return slug
  const made = wantedSlug('articles', question)
  return slug.replace(/-\d{1,4}$/, '') === made.replace(/-\d{1,4}$/, '') ? null : slug
}
