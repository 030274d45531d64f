import type { SourceEvent, SourceItem, SourceTerm } from '../source'
import { CoAuthors } from './co-authors'
import { readText } from './decode-file'
import { decodedSlug } from './decoded-slug'
import { plainText } from './plain-text'
import { type ReadOptions, readElements, type XmlElement } from './read-elements'
import { readItem } from './read-item'

/** Versions of the format that we know. */
const VERSIONS = new Set(['1.0', '1.1', '1.2'])

/**
 * Reads a WordPress export (WXR 1.0 to 1.2) piece by piece. The site comes before the first item.
 *
 * @param encoding from `findEncoding`
 * @param options `site`: its address, for an export that does not name it
 * @throws SourceFileError if this is no such export; the file system's error
 */
export async function* readWxr(
  file: string,
  encoding: string,
  options: ReadOptions & { site?: string | null } = {},
): AsyncGenerator<SourceEvent> {
  const head = new Map<string, string>()
  let isSiteKnown = false
  let base = ''
  const places = new Map<string, string>()
  const seen = new Set<string>()
  const coAuthors = new CoAuthors()
  for await (const event of readElements(readText(file, encoding), options)) {
    if ('problem' in event) {
      yield { type: 'problem', problem: event.problem }
      continue
    }
    const { element } = event
    if (!isSiteKnown && !isHead(element)) {
      isSiteKnown = true
      for (const each of siteOf(head, options.site ?? '')) {
        if (each.type === 'site') base = each.site.address
        yield each
      }
    }
    if (element.name === 'item') {
      const read = onlyFirst(readItem(element), seen)
      if (read.type === 'item') yield* coAuthors.sign(withAddress(read.item, base), element)
      else yield read
    } else if (element.name === 'wp:author') {
      const read = readAuthor(element)
      if (read.type === 'author') coAuthors.add(read.author)
      yield read
    } else if (element.name === 'wp:category' || element.name === 'wp:tag') {
      yield* readTerm(element, places)
      yield* descriptionOf(element)
    } else if (element.name === 'wp:term') yield* readCustomTerm(element, places)
    else if (!head.has(element.name)) head.set(element.name, element.text.trim())
  }
  if (!isSiteKnown) yield* siteOf(head, options.site ?? '')
}

/** WordPress counts posts and attachments together; two with one number would overwrite each other at each import. */
function onlyFirst(event: SourceEvent, seen: Set<string>): SourceEvent {
  const found = event.type === 'item' ? event.item : event.type === 'attachment' ? event.attachment : null
  if (!found) return event
  if (!seen.has(found.id)) {
    seen.add(found.id)
    return event
  }
  const message = `another item has its wp:post_id ${found.id}; it was left out`
  return { type: 'problem', problem: { line: found.line, message } }
}

/** Squarespace writes addresses from the site's root. */
const withAddress = (item: SourceItem, base: string): SourceItem =>
  item.address?.startsWith('/') && URL.canParse(item.address, base)
    ? { ...item, address: new URL(item.address, base).href }
    : item

const isHead = ({ name }: XmlElement) => !/^(?:item|wp:author|wp:category|wp:tag|wp:term|image)$/u.test(name)

function* siteOf(head: ReadonlyMap<string, string>, given: string): Generator<SourceEvent> {
  const version = head.get('wp:wxr_version') ?? null
  const address = head.get('wp:base_blog_url') || head.get('link') || head.get('wp:base_site_url') || given
  if (version === null || !VERSIONS.has(version)) {
    const which = version === null ? 'names no version' : `has the version ${version.slice(0, 20)}`
    const message = `the export ${which}; it was read as 1.2, the newest that is known`
    yield { type: 'problem', problem: { line: 1, message } }
  }
  yield {
    type: 'site',
    site: {
      address,
      title: plainText(head.get('title') ?? ''),
      language: head.get('language') ?? '',
      version,
    },
  }
}

const wordsIn = ({ children }: XmlElement, name: string) =>
  plainText(children.find((child) => child.name === `wp:${name}`)?.text ?? '')

function readAuthor(element: XmlElement): SourceEvent {
  const login = wordsIn(element, 'author_login')
  const full = `${wordsIn(element, 'author_first_name')} ${wordsIn(element, 'author_last_name')}`.trim()
  const name = wordsIn(element, 'author_display_name') || full || login
  if (login === '') {
    const message = 'the author has no wp:author_login, and was left out'
    return { type: 'problem', problem: { line: element.line, message } }
  }
  return { type: 'author', author: { login, name, line: element.line } }
}

function* readTerm(element: XmlElement, places: Map<string, string>): Generator<SourceEvent> {
  const isTag = element.name === 'wp:tag'
  const slug = wordsIn(element, isTag ? 'tag_slug' : 'category_nicename')
  const name = wordsIn(element, isTag ? 'tag_name' : 'cat_name')
  if (slug === '') return
  const parent = isTag ? '' : wordsIn(element, 'category_parent')
  yield termOf(isTag ? 'tag' : 'category', { slug, name, parent }, places)
}

/** A symptom's or body system's own text is not what another site said of its category. */
function* descriptionOf(element: XmlElement): Generator<SourceEvent> {
  const isTag = element.name === 'wp:tag'
  if (wordsIn(element, isTag ? 'tag_description' : 'category_description') === '') return
  yield {
    type: 'left out',
    what: isTag ? 'description of a tag' : 'description of a category',
    line: element.line,
  }
}

/** Of a menu or of a taxonomy that a plugin made; some exports also write categories and tags so. */
function* readCustomTerm(element: XmlElement, places: Map<string, string>): Generator<SourceEvent> {
  const [taxonomy = '', slug = '', name = '', parent = ''] = [
    'term_taxonomy',
    'term_slug',
    'term_name',
    'term_parent',
  ].map((each) => wordsIn(element, each))
  const kind = taxonomy === 'category' ? 'category' : taxonomy === 'post_tag' ? 'tag' : null
  if (kind === null || slug === '')
    yield { type: 'left out', what: `term (${taxonomy || 'without a taxonomy'})`, line: element.line }
  else yield termOf(kind, { slug, name, parent }, places)
}

type TermWords = { slug: string; name: string; parent: string }

/**
 * The page of a category is below those it is in, at the addresses that WordPress gives unless the site chose others.
 *
 * @param places of the categories so far, by slug
 */
function termOf(
  kind: SourceTerm['kind'],
  { slug, name, parent }: TermWords,
  places: Map<string, string>,
): SourceEvent {
  const above = kind === 'tag' ? '' : (places.get(parent) ?? '')
  if (kind === 'category') places.set(slug, `${above}${slug}/`)
  const address = `${kind === 'tag' ? 'tag' : 'category'}/${above}${slug}/`
  const own = decodedSlug(slug)
  return { type: 'term', term: { kind, slug: own, name: name || own, address } }
}
