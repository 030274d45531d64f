import { slugFrom } from '@/site/redirects/slug-field'
import { escapeHtml } from '../html/escape-html'
import { firstWords, namesIn, termsIn } from '../names-in'
import { readDay } from '../read-day'
import type { SourceItem, SourceStatus } from '../source'
import { bodyHtml } from './body-html'
import { columnOf, type TableMapping, type TableRow } from './table-mapping'

/**
 * Reads a record of a table.
 *
 * @returns a text instead if it cannot be read, which says why
 */
export function readRecord(row: TableRow, line: number, mapping: TableMapping): SourceItem | string {
  const { columns, site } = mapping
  const words = (name: keyof typeof columns) => {
    const column = columns[name]
    return typeof column === 'string' ? firstWords([columnOf(row, column)]) : ''
  }
  const title = words('title')
  if (title === '') return `it has no ${columns.title}`
  const notes: string[] = []
  const base = `${site.replace(/\/+$/u, '')}/`
  const given = words('address')
  const address = given !== '' && URL.canParse(given, base) ? new URL(given, base).href : null
  if (given !== '' && address === null) notes.push(`its address cannot be: ${given.slice(0, 80)}`)
  const date = readDay(words('date'))
  if (date === null && words('date') !== '') notes.push(`the date ${words('date').slice(0, 40)} cannot be`)
  const slug = words('slug') || (address === null ? '' : lastPart(address))
  const html = htmlOf(row, mapping)
  if (html.trim() === '') notes.push('it has no text')
  if (html.includes('\ufffd')) notes.push('characters were lost: the file is not UTF-8')
  const status = statusOf(words('status'))
  const picture = words('picture')
  const [author = null, ...otherAuthors] = namesIn(columnOf(row, columns.author))
  return {
    kind: 'post',
    id: words('id') || address || slugFrom(title) || `line-${line}`,
    line,
    title,
    slug: slug || null,
    address,
    status,
    publishedAt: status === 'published' ? date : null,
    author,
    otherAuthors,
    html,
    excerpt: words('summary'),
    terms: [
      ...termsIn('category', columnOf(row, columns.categories)),
      ...termsIn('tag', columnOf(row, columns.tags)),
      ...termsIn('tag', columnOf(row, columns.symptoms)),
    ],
    comments: [],
    picture: picture !== '' && URL.canParse(picture, base) ? new URL(picture, base).href : null,
    notes,
    leftOut: [],
  }
}

function htmlOf(row: TableRow, { columns: { body }, format, site }: TableMapping): string {
  if (typeof body === 'string') return bodyHtml(columnOf(row, body), { format, site })
  return body
    .flatMap((name) => {
      const words = name.replace(/[_.-]+/gu, ' ')
      const heading = words.charAt(0).toUpperCase() + words.slice(1)
      const html = bodyHtml(columnOf(row, name), { format, site })
      return html.trim() === '' ? [] : [`<h2>${escapeHtml(heading)}</h2>\n${html}`]
    })
    .join('\n')
}

const lastPart = (address: string) =>
  new URL(address).pathname
    .replace(/\/+$/u, '')
    .split('/')
    .at(-1)
    ?.replace(/\.\w{2,5}$/u, '') ?? ''

/** A table without a state has what the site shows. */
function statusOf(words: string): SourceStatus {
  if (/^(?:draft|pending|future|unpublished|scheduled|false|0)$/iu.test(words)) return 'draft'
  return /^(?:private|trash|deleted|archived|hidden)$/iu.test(words) ? 'private' : 'published'
}
