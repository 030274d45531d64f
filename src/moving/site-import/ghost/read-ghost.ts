import { readFile, stat } from 'node:fs/promises'
import type { z } from 'zod'
import { listPictures } from '../list-pictures'
import { type SourceEvent, SourceFileError, type SourceItem, type SourceTerm } from '../source'
import { plainText } from '../wxr/plain-text'
import { readPost } from './read-post'
import {
  ghostExport,
  ghostPost,
  ghostSetting,
  ghostTag,
  ghostUser,
  postAuthor,
  postMeta,
  postTag,
} from './schema'

/** The file is read as a whole. */
const MOST_BYTES = 200 * 1024 * 1024

/**
 * Reads a Ghost export (JSON): posts, pages, users, tags. Members are left out and counted, rows that cannot be read are
 * named by their place in their table.
 *
 * @param address of the site, which an export does not name
 * @throws SourceFileError if this is no such export; the file system's error
 */
export async function* readGhost(file: string, address: string): AsyncGenerator<SourceEvent> {
  const { data, meta } = await parseFile(file)
  const problems: SourceEvent[] = []
  const checked = <Row>(schema: z.ZodType<Row>, rows: unknown[], table: string): [Row, number][] =>
    rows.flatMap((row, index): [Row, number][] => {
      const read = schema.safeParse(row)
      if (read.success) return [[read.data, index + 1]]
      const [issue] = read.error.issues
      const message = `${table}: the row is wrong at ${issue?.path.join('.') || 'its top'} (${issue?.message}), and was left out`
      problems.push({ type: 'problem', problem: { line: index + 1, message } })
      return []
    })

  const settings = new Map(
    checked(ghostSetting, data.settings, 'settings').map(([{ key, value }]) => [key, value]),
  )
  const wordsIn = (...keys: string[]) =>
    keys.map((key) => settings.get(key)).find((value) => typeof value === 'string') ?? ''
  yield {
    type: 'site',
    site: {
      address,
      title: plainText(wordsIn('title')),
      language: wordsIn('locale', 'lang', 'default_locale'),
      version: typeof meta?.version === 'string' ? meta.version : null,
      format: 'ghost',
    },
  }
  const logins = new Map<string, string>()
  for (const [{ id, name, slug }, line] of checked(ghostUser, data.users, 'users')) {
    const login = plainText(slug ?? '') || id
    logins.set(id, login)
    yield { type: 'author', author: { login, name: plainText(name ?? '') || login, line } }
  }
  const terms = new Map<string, SourceTerm>()
  for (const [{ id, name, slug: given, visibility }, line] of checked(ghostTag, data.tags, 'tags')) {
    const slug = plainText(given ?? '')
    // Internal tags steer the theme.
    if (!slug || visibility === 'internal') {
      yield { type: 'left out', what: slug ? 'internal tag' : 'tag without a slug', line }
      continue
    }
    const term: SourceTerm = {
      kind: 'tag',
      slug,
      name: plainText(name ?? '') || slug,
      address: `tag/${slug}/`,
    }
    terms.set(id, term)
    yield { type: 'term', term }
  }
  const inOrder = <Row extends { post_id: string; sort_order?: number | null | undefined }>(
    rows: [Row, number][],
  ) => {
    const byPost = new Map<string, Row[]>()
    for (const [row] of rows.sort(([a], [b]) => (a.sort_order ?? 0) - (b.sort_order ?? 0)))
      byPost.set(row.post_id, [...(byPost.get(row.post_id) ?? []), row])
    return byPost
  }
  const tagsOf = inOrder(checked(postTag, data.posts_tags, 'posts_tags'))
  const authorsOf = inOrder(checked(postAuthor, data.posts_authors, 'posts_authors'))
  const metaOf = new Map(checked(postMeta, data.posts_meta, 'posts_meta').map(([row]) => [row.post_id, row]))
  const items: SourceItem[] = []
  const seen = new Set<string>()
  for (const [post, line] of checked(ghostPost, data.posts, 'posts')) {
    if (seen.has(post.id)) {
      const message = `posts: another row has the id ${post.id}; it was left out`
      problems.push({ type: 'problem', problem: { line, message } })
      continue
    }
    seen.add(post.id)
    const ids = authorsOf.get(post.id)?.map(({ author_id }) => author_id) ?? [post.author_id ?? '']
    const event = readPost(post, {
      line,
      site: address,
      authors: ids.filter((id) => id !== '').map((id) => logins.get(id) ?? id),
      description: metaOf.get(post.id)?.meta_description ?? '',
      terms: (tagsOf.get(post.id) ?? []).flatMap(({ tag_id }) => terms.get(tag_id) ?? []),
    })
    if (event.type === 'item') items.push(event.item)
    else yield event
  }
  yield* problems
  for (const attachment of listPictures(items, address, metaOf)) yield { type: 'attachment', attachment }
  for (const item of items) yield { type: 'item', item }
  for (const [what, rows] of [
    ['member', data.members],
    ['comment', data.comments],
    ['snippet', data.snippets],
  ] as const)
    for (const [index] of rows.entries()) yield { type: 'left out', what, line: index + 1 }
}

async function parseFile(file: string) {
  if ((await stat(file)).size > MOST_BYTES) throw new SourceFileError('the export has more than 200 MB')
  const text = (await readFile(file, 'utf8')).replace(/^\ufeff/u, '')
  let parsed: unknown
  try {
    parsed = JSON.parse(text)
  } catch (error) {
    throw new SourceFileError(`the export is not JSON: ${error instanceof Error ? error.message : error}`)
  }
  const read = ghostExport.safeParse(parsed)
  if (!read.success || !read.data)
    throw new SourceFileError('this is not a Ghost export: it has no db[0].data.posts')
  return read.data
}
