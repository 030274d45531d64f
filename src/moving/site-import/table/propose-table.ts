import { SourceFileError } from '../source'
import { bodyText } from './body-html'
import { columnOf, type ReadRow, type TableColumns, type TableMapping, type TableRow } from './table-mapping'

/** How columns are usually called, without case and signs; the first is the most certain. */
const NAMES: Record<keyof TableColumns, string[]> = {
  title: ['question', 'title', 'headline', 'heading', 'subject', 'posttitle', 'name'],
  body: [
    'body',
    'bodyhtml',
    'contenthtml',
    'content',
    'html',
    'markdown',
    'text',
    'answer',
    'sections',
    'article',
  ],
  id: ['id', 'uuid', 'guid', 'key', 'pageid', 'postid'],
  summary: ['summary', 'description', 'excerpt', 'abstract', 'teaser', 'lead', 'shortanswer'],
  author: ['author', 'authors', 'authorname', 'byline', 'writer', 'creator'],
  date: [
    'date',
    'datepublished',
    'published',
    'publishedat',
    'publishdate',
    'pubdate',
    'createdat',
    'created',
  ],
  address: ['url', 'address', 'permalink', 'link', 'sourceurl', 'path'],
  slug: ['slug'],
  status: ['status', 'state'],
  picture: ['image', 'picture', 'cover', 'featureimage', 'thumbnail', 'imageurl'],
  symptoms: ['symptoms', 'symptom'],
  categories: ['categories', 'category', 'section', 'topic'],
  tags: ['tags', 'keywords', 'topics', 'labels'],
}

const SAMPLE = 100

const bare = (name: string) => name.toLowerCase().replace(/[^a-z\d]/gu, '')

/** Whether names of columns look like those of articles: a title, and something else that we know. */
export function namesArticles(names: readonly string[]): boolean {
  const given = new Set(names.map(bare))
  const known = Object.values(NAMES).filter((usual) => usual.some((name) => given.has(name)))
  return known.includes(NAMES.title) && known.length > 1
}

/**
 * Proposes how a table is read, by the names of its columns and by what is in its first records.
 *
 * @param file its name, without its folder
 * @param site the site's address, if the operator names it
 * @throws SourceFileError if it has no column that could be a title, or none that could be a text
 */
export async function proposeTable(
  rows: AsyncIterable<ReadRow>,
  file: string,
  site: string | null,
): Promise<TableMapping> {
  const sample: TableRow[] = []
  for await (const read of rows) {
    if ('row' in read) sample.push(read.row)
    if (sample.length === SAMPLE) break
  }
  const names = [...new Set(sample.flatMap((row) => Object.keys(row)))]
  const find = (usual: string[]) => {
    const rank = (name: string) => usual.indexOf(bare(name))
    const [first] = names.filter((name) => rank(name) !== -1).sort((a, b) => rank(a) - rank(b))
    return first
  }
  const found = Object.fromEntries(
    Object.entries(NAMES).flatMap(([what, usual]) => {
      const name = find(usual)
      return name === undefined ? [] : [[what, name]]
    }),
  ) as Partial<TableColumns>
  const title = found.title
  const body = found.body ?? longest(sample, names, title)
  if (title === undefined || body === undefined) {
    throw new SourceFileError(
      `${file} has no column that is called like a ${title === undefined ? 'title' : 'text'}; its columns: ${names.slice(0, 30).join(', ') || 'none'}`,
    )
  }
  return {
    site: site ?? siteOf(sample, found.address) ?? nameOf(file),
    language: 'en',
    format: formatOf(sample, String(body)),
    columns: { ...found, title, body },
  }
}

const lengthIn = (sample: readonly TableRow[], name: string) =>
  sample.reduce((sum, row) => sum + bodyText(columnOf(row, name)).length, 0)

function longest(sample: readonly TableRow[], names: readonly string[], title?: string): string | undefined {
  const [first] = names
    .filter((name) => name !== title)
    .sort((a, b) => lengthIn(sample, b) - lengthIn(sample, a))
  return first
}

function formatOf(sample: readonly TableRow[], body: string): TableMapping['format'] {
  const text = sample.map((row) => bodyText(columnOf(row, body))).join('\n')
  if (/<(?:p|h[1-6]|ul|ol|div|br|a|strong|em)\b[^<>]*>/iu.test(text)) return 'html'
  return /^#{1,6} \S|\]\((?:https?:|\/)|\*\*\w/mu.test(text) ? 'markdown' : 'text'
}

function siteOf(sample: readonly TableRow[], address: string | undefined): string | null {
  const origins = sample.flatMap((row) => {
    const given = String(columnOf(row, address) ?? '')
    return URL.canParse(given) && /^https?:/u.test(given) ? [new URL(given).origin] : []
  })
  return origins[0] ?? null
}

/** A table that comes from no site is remembered by its name; nothing is ever at `.invalid` (RFC 2606). */
const nameOf = (file: string) =>
  `https://${
    file
      .toLowerCase()
      .replace(/\..*$/u, '')
      .replace(/[^a-z\d]+/gu, '-')
      .replace(/^-+|-+$/gu, '') || 'table'
  }.invalid`
