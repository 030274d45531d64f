import { isWorthMapping } from '../field-targets'
import type { SourceAttachment, SourceEvent, SourceItem, SourceStatus } from '../source'
import { CO_AUTHORS } from './co-authors'
import { decodedSlug } from './decoded-slug'
import { footnotesIn, withFootnotes } from './footnotes'
import { plainText } from './plain-text'
import { readComments } from './read-comments'
import { hasDate, readDate } from './read-date'
import type { XmlElement } from './read-elements'

/** By `wp:status`; those that are not here are left out: the trash, empty drafts, revisions. */
const STATUSES: Record<string, SourceStatus> = {
  publish: 'published',
  draft: 'draft',
  pending: 'draft',
  future: 'draft',
  private: 'private',
}

/** An `<item>` of the export. */
export function readItem(element: XmlElement): SourceEvent {
  const { line } = element
  const value = (name: string) => element.children.find((each) => each.name === name)?.text ?? ''
  const [id, kind, status] = ['wp:post_id', 'wp:post_type', 'wp:status'].map((name) => value(name).trim())
  if (!id || !/^\d{1,18}$/u.test(id)) {
    return { type: 'problem', problem: { line, message: 'the item has no wp:post_id, and was left out' } }
  }
  if (kind === 'attachment')
    return {
      type: 'attachment',
      attachment: readAttachment(element, id),
      leftOut: [
        ...commentsOf(element, 'attachment'),
        ...(value('content:encoded').trim() === '' ? [] : ['description of an attachment']),
      ],
    }
  if (kind === 'wp_block' && status === 'publish')
    return { type: 'pattern', id, html: value('content:encoded') }
  if (kind !== 'post' && kind !== 'page')
    return {
      type: 'left out',
      what: kind || 'item without a type',
      line,
      ...withComments(element, kind || 'item without a type'),
    }
  const known = STATUSES[status ?? '']
  if (known === undefined)
    return {
      type: 'left out',
      what: `${kind} (${status || 'without a status'})`,
      line,
      ...withComments(element, `${kind} (${status || 'without a status'})`),
    }
  const notes: string[] = []
  const [gmt, local] = [value('wp:post_date_gmt'), value('wp:post_date')]
  const date = readDate(gmt) ?? readDate(local)
  if (date === null && (hasDate(gmt) || hasDate(local)))
    notes.push(`the date ${(hasDate(gmt) ? gmt : local).trim().slice(0, 40)} cannot be`)
  const isLocked = value('wp:post_password').trim() !== ''
  if (isLocked) notes.push('it needed a password, and stays a draft')
  const { comments, leftOut } = readComments(element)
  const fields = metaOf(element)
  const first = (name: string) => fields.get(name)?.[0]
  const footnotes = footnotesIn(first('footnotes'))
  if (footnotes !== '') fields.delete('footnotes')
  const worth = [...fields].filter(([key]) => isWorthMapping(key))
  const slug = value('wp:post_name').trim()
  const address = addressOf(element)
  const item: SourceItem = {
    kind,
    id,
    line,
    title: plainText(value('title')),
    slug: decodedSlug(slug) || null,
    address,
    status: isLocked ? 'private' : known,
    publishedAt: known === 'published' ? date : null,
    author: plainText(value('dc:creator')) || null,
    html: withFootnotes(value('content:encoded'), footnotes),
    excerpt: plainText(value('excerpt:encoded')),
    terms: element.children.flatMap((child) => readTerm(child)),
    comments,
    picture: first('_thumbnail_id')?.trim() || null,
    notes: [...notes, ...lostCharacters(element)],
    leftOut: [
      ...leftOut,
      ...(value('wp:is_sticky').trim() === '1' ? ['sticky'] : []),
      ...element.children.flatMap(foreignTerm),
      ...element.children.flatMap(foreignElement),
      ...(kind === 'page' && !/^0?$/u.test(value('wp:post_parent').trim())
        ? ['place below another page']
        : []),
      ...worth.flatMap(([key, values]) => values.map(() => `field ${key}`)),
    ],
    ...earlierAddresses(address, slug, fields.get('_wp_old_slug')),
    ...(worth.length > 0 ? { fields: Object.fromEntries(worth) } : {}),
  }
  return { type: 'item', item }
}

const commentsOf = ({ children }: XmlElement, of: string) =>
  children.filter(({ name }) => name === 'wp:comment').map(() => `comment of ${of}`)

function withComments(element: XmlElement, of: string): { within?: string[] } {
  const within = commentsOf(element, of)
  return within.length === 0 ? {} : { within }
}

/** WordPress keeps the slugs that a post had, and leads readers on from them. */
function earlierAddresses(
  address: string | null,
  slug: string,
  earlier: readonly string[] = [],
): Pick<SourceItem, 'oldAddresses'> {
  const [, before, after] = /^(.*\/)[^/?#]+(\/?)$/u.exec(address ?? '') ?? []
  if (before === undefined || !address?.endsWith(`/${slug}${after}`)) return {}
  const slugs = new Set(earlier.map((each) => each.trim()).filter((each) => each !== '' && each !== slug))
  return slugs.size === 0 ? {} : { oldAddresses: [...slugs].map((each) => `${before}${each}${after}`) }
}

function readTerm({ name, attributes, text }: XmlElement): SourceItem['terms'] {
  const { domain, nicename } = attributes
  if (name !== 'category' || !nicename || (domain !== 'category' && domain !== 'post_tag')) return []
  return [
    { kind: domain === 'category' ? 'category' : 'tag', slug: decodedSlug(nicename), name: plainText(text) },
  ]
}

/** A post's term in a taxonomy that a plugin or theme made. */
function foreignTerm({ name, attributes: { domain, nicename } }: XmlElement): string[] {
  const isOwn =
    name !== 'category' || !nicename || ['category', 'post_tag', CO_AUTHORS].includes(domain ?? '')
  return isOwn ? [] : [`term of a post (${domain || 'without a taxonomy'})`]
}

/** What WordPress writes itself; a plugin's or another program's elements have other names. */
const OWN = /^(?:title|link|pubDate|guid|category|dc:creator|content:encoded|excerpt:encoded|wp:\w+)$/u

function foreignElement({ name, text, children }: XmlElement): string[] {
  const isEmpty = text.trim() === '' && children.length === 0
  return isEmpty || OWN.test(name) ? [] : [`element ${name}`]
}

function readAttachment(element: XmlElement, id: string): SourceAttachment {
  const value = (name: string) => element.children.find((each) => each.name === name)?.text ?? ''
  const parent = value('wp:post_parent').trim()
  return {
    id,
    line: element.line,
    url: value('wp:attachment_url').trim(),
    title: plainText(value('title')),
    alt: plainText(metaOf(element).get('_wp_attachment_image_alt')?.[0] ?? ''),
    caption: plainText(value('excerpt:encoded')),
    ...(/^[1-9]\d*$/u.test(parent) ? { parent, order: Number(value('wp:menu_order')) || 0 } : {}),
  }
}

/** A key may have several values. */
function metaOf(element: XmlElement): Map<string, string[]> {
  const value = (meta: XmlElement, name: string) =>
    meta.children.find((each) => each.name === name)?.text ?? ''
  const fields = new Map<string, string[]>()
  for (const meta of element.children) {
    if (meta.name !== 'wp:postmeta') continue
    const key = value(meta, 'wp:meta_key').trim()
    const values = fields.get(key)
    if (values) values.push(value(meta, 'wp:meta_value'))
    else fields.set(key, [value(meta, 'wp:meta_value')])
  }
  return fields
}

function lostCharacters(element: XmlElement): string[] {
  const isLost = element.children.some(({ text }) => text.includes('\ufffd'))
  const hasControls = element.children.some(({ text }) => /[^\P{Cc}\s]/u.test(text))
  return [
    ...(isLost ? ['characters were lost (\ufffd): the file or its encoding is damaged'] : []),
    ...(hasControls ? ['control characters were left out'] : []),
  ]
}

/** Its link; in some exports only its GUID, as far as that is one. */
function addressOf({ children }: XmlElement): string | null {
  const text = (name: string) => children.find((each) => each.name === name)
  const link = text('link')?.text.trim()
  if (link) return link
  const guid = text('guid')
  return guid && guid.attributes.isPermaLink !== 'false' ? guid.text.trim() || null : null
}
