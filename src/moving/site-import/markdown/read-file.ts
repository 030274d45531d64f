import path from 'node:path'
import { shorten } from '@/rich-text/shorten'
import { slugFrom } from '@/site/redirects/slug-field'
import { firstWords, namesIn, termsIn } from '../names-in'
import { readDay } from '../read-day'
import type { FilePlace } from '../read-folder'
import type { SourceItem } from '../source'
import { plainText } from '../wxr/plain-text'
import { markdownHtml, placeOf, resolvePicture } from './markdown-html'
import { readReferences } from './read-references'
import { splitFrontMatter } from './split-front-matter'

/** As Jekyll names posts. */
const DATED = /^(\d{4}-\d\d-\d\d)-/u

/**
 * Reads a Markdown file.
 *
 * @param file its path in the folder, with `/`
 * @returns a text instead if it cannot be read, which says why
 */
export function readFileText(source: string, { file, line, site }: FilePlace): SourceItem | string {
  const split = splitFrontMatter(source)
  if (typeof split === 'string') return split
  const { front } = split
  const wordsIn = (...keys: string[]) => firstWords(keys.map((key) => front[key]))
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
  const references = readReferences(front.references)
  const language = wordsIn('lang', 'language')
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
    html: markdownHtml(
      text,
      { folder: encodeURI(folder), site: base },
      references.map(({ key }) => key),
    ),
    excerpt: wordsIn('summary', 'description', 'excerpt'),
    ...(/^[a-z]{2,3}$/u.test(language) ? { language } : {}),
    keyPoints: pointsIn(front.keyPoints),
    references,
    terms: [...termsIn('category', front.categories ?? front.category), ...termsIn('tag', front.tags)],
    comments: [],
    picture: picture === '' ? null : resolvePicture(picture, { folder: encodeURI(folder), site: base }),
    notes,
    leftOut: [],
  }
}

/** As many, and as long, as an article takes. */
const [MOST_POINTS, POINT_LENGTH] = [8, 240]

const pointsIn = (value: unknown): string[] =>
  (Array.isArray(value) ? value : [])
    .filter((point) => typeof point === 'string')
    .map((point) => shorten(plainText(point), POINT_LENGTH))
    .filter((point) => point !== '')
    .slice(0, MOST_POINTS)
