import path from 'node:path'
import { asRecord } from '@/rich-text/stored-node'
import { slugFrom } from '@/site/redirects/slug-field'
import type { SourceItem, SourceTerm } from '../source'
import { plainText } from '../wxr/plain-text'
import { markdownHtml, placeOf, resolvePicture } from './markdown-html'
import { splitFrontMatter } from './split-front-matter'

/** As Jekyll names posts. */
const DATED = /^(\d{4}-\d\d-\d\d)-/u
const [FIRST_YEAR, LAST_YEAR] = [1990, 2100]

type Around = { file: string; line: number; site: string }

/**
 * Reads a Markdown file.
 *
 * @param file its path in the folder, with `/`
 * @returns a text instead if it cannot be read, which says why
 */
export function readFileText(source: string, { file, line, site }: Around): SourceItem | string {
  const split = splitFrontMatter(source)
  if (typeof split === 'string') return split
  const { front } = split
  const wordsIn = (...keys: string[]) =>
    plainText(String(keys.map((key) => front[key]).find((value) => isWord(value)) ?? ''))
  const base = `${site.replace(/\/+$/u, '')}/`
  const folder = file.includes('/') ? `${path.posix.dirname(file)}/` : ''
  const id = placeOf(file) || 'index'
  const name = path.posix.basename(id)
  const [heading, first = ''] = /^\s*#[ \t]+(.+?)[ \t]*#*[ \t]*(?:\n|$)/u.exec(split.text) ?? []
  const given = wordsIn('title')
  const text = given === '' && heading ? split.text.slice(heading.length) : split.text
  const title = given || plainText(first) || name.replace(DATED, '').replace(/[-_]+/gu, ' ')
  const notes: string[] = []
  const written = wordsIn('date', 'published_at') || (DATED.exec(name)?.[1] ?? '')
  const date = readDay(written)
  if (written !== '' && date === null) notes.push(`the date ${written.slice(0, 40)} cannot be`)
  const isDraft =
    front.draft === true || front.published === false || (date !== null && new Date(date) > new Date())
  const permalink = wordsIn('permalink', 'url')
  const address = permalink !== '' && URL.canParse(permalink, base) ? new URL(permalink, base) : null
  const picture = wordsIn('image', 'cover', 'feature_image', 'thumbnail')
  const [author = null, ...otherAuthors] = namesIn(front.authors ?? front.author)
  return {
    kind: wordsIn('type', 'layout') === 'page' ? 'page' : 'post',
    id,
    line,
    title,
    slug: wordsIn('slug') || slugFrom(name.replace(DATED, '')) || null,
    address: (address ?? new URL(encodeURI(id), base)).href,
    status: isDraft ? 'draft' : 'published',
    publishedAt: isDraft ? null : date,
    author,
    otherAuthors,
    html: markdownHtml(text, { folder: encodeURI(folder), site: base }),
    excerpt: wordsIn('summary', 'description', 'excerpt'),
    terms: [...termsIn('category', front.categories ?? front.category), ...termsIn('tag', front.tags)],
    comments: [],
    picture: picture === '' ? null : resolvePicture(picture, { folder: encodeURI(folder), site: base }),
    notes,
    leftOut: [],
  }
}

const isWord = (value: unknown) => typeof value === 'string' || typeof value === 'number'

/** One name, several between commas, or a list of names or of what has a `name`. */
function namesIn(value: unknown): string[] {
  const list = Array.isArray(value) ? value : typeof value === 'string' ? value.split(',') : [value]
  const names = list.map((each) => asRecord(each)?.name ?? each).filter(isWord)
  return [...new Set(names.map((name) => plainText(String(name))).filter((name) => name !== ''))]
}

const termsIn = (kind: SourceTerm['kind'], value: unknown): SourceTerm[] =>
  namesIn(value).flatMap((name) => {
    const slug = slugFrom(name)
    return slug === '' ? [] : [{ kind, slug, name }]
  })

/** A day or time in the forms of site generators; without a zone, it is UTC. Null if it cannot be. */
function readDay(text: string): string | null {
  if (!/^\d{4}-\d\d-\d\d(?:$|[ T]\d\d:\d\d)/u.test(text)) return null
  const hasZone = /(?:Z|[+-]\d\d:?\d\d)$/u.test(text.slice(10))
  const time = new Date(hasZone || text.length === 10 ? text : `${text.replace(' ', 'T')}Z`)
  const year = Number.isNaN(time.getTime()) ? 0 : time.getUTCFullYear()
  return year >= FIRST_YEAR && year <= LAST_YEAR ? time.toISOString() : null
}
