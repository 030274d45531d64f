import type { SourceEvent, SourceStatus, SourceTerm } from '../source'
import { plainText } from '../wxr/plain-text'
import { ghostHtml } from './ghost-html'
import type { GhostPost } from './schema'

const STATUSES: Record<string, SourceStatus> = {
  published: 'published',
  draft: 'draft',
  scheduled: 'draft',
  // A newsletter without a page.
  sent: 'private',
}

/** Before there was Ghost, or long from now, a date is a mistake; imported posts may be older. */
const FIRST_YEAR = 1990
const LAST_YEAR = 2100

type Around = {
  line: number
  site: string
  authors: string[]
  terms: SourceTerm[]
  /** For search engines. */
  description: string
}

/** A post or page of the export. */
export function readPost(post: GhostPost, { line, site, authors, terms, description }: Around): SourceEvent {
  const { id, visibility } = post
  const slug = plainText(post.slug ?? '')
  const status = STATUSES[post.status ?? '']
  if (status === undefined)
    return { type: 'left out', what: `post (${post.status || 'without a status'})`, line }
  const notes: string[] = []
  const time = post.published_at ? new Date(post.published_at) : null
  const year = time ? time.getUTCFullYear() : 0
  const isPossible = year >= FIRST_YEAR && year <= LAST_YEAR
  if (time && !isPossible) notes.push(`the date ${String(post.published_at).slice(0, 40)} cannot be`)
  const isPublic = !visibility || visibility === 'public'
  if (!isPublic) notes.push('it was for members only, and stays a draft')
  const base = site.replace(/\/+$/u, '')
  const text = ghostHtml(post)
  if (text === '' && (post.lexical || post.mobiledoc)) notes.push('its text is damaged, and was left out')
  const html = here(text, base)
  const picture = post.feature_image ? here(post.feature_image, base) : null
  const [author = null, ...otherAuthors] = authors
  return {
    type: 'item',
    item: {
      kind: post.type === 'page' || post.page ? 'page' : 'post',
      id,
      line,
      title: plainText(post.title ?? ''),
      slug: slug || null,
      address: slug ? `${base}/${encodeURIComponent(slug)}/` : null,
      status: isPublic ? status : 'private',
      publishedAt: status === 'published' && time && isPossible ? time.toISOString() : null,
      author,
      otherAuthors,
      html,
      excerpt: plainText(post.custom_excerpt || description),
      terms,
      comments: [],
      picture:
        picture !== null && URL.canParse(picture, `${base}/`) ? new URL(picture, `${base}/`).href : null,
      notes,
      leftOut: [
        ...(post.featured ? ['featured'] : []),
        ...(post.codeinjection_head?.trim() || post.codeinjection_foot?.trim() ? ['code injection'] : []),
        ...(post.canonical_url ? ['canonical address'] : []),
      ],
    },
  }
}

/** Ghost writes its own address as a placeholder, and smaller copies of pictures into folders of their own. */
const here = (html: string, base: string) =>
  html
    .replaceAll('__GHOST_URL__', base)
    .replace(/\/content\/images\/size\/w\d+(?:h\d+)?(?:\/format\/\w+)?\//gu, '/content/images/')
