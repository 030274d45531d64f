import { createHash } from 'node:crypto'
import type { NamedLink } from '@/design/LinkList'
import type { SiteView } from '@/html/site-view'
import type { Post, PostComment, PostPicture } from './post'
import { wxrHtml } from './wxr-html'
import { cdata, element, escaped } from './xml-text'

/** What a file in WordPress’ format (WXR 1.2) begins with. */
export type WxrHead = {
  site: SiteView
  authors: AsyncIterable<NamedLink & { id: number }>
  bodySystems: AsyncIterable<NamedLink & { id: number }>
}

/**
 * Texts as WordPress’ importer reads them: body systems as categories, symptoms as tags, pictures as attachments that
 * it fetches from the site. Piece by piece; the ids of attachments are kept in memory, and nothing else.
 */
export async function* wxrText(head: WxrHead, posts: AsyncIterable<Post>): AsyncGenerator<string> {
  const { site } = head
  yield `<?xml version="1.0" encoding="UTF-8"?>
<rss version="2.0"
  xmlns:excerpt="http://wordpress.org/export/1.2/excerpt/"
  xmlns:content="http://purl.org/rss/1.0/modules/content/"
  xmlns:wfw="http://wellformedweb.org/CommentAPI/"
  xmlns:dc="http://purl.org/dc/elements/1.1/"
  xmlns:wp="http://wordpress.org/export/1.2/">
<channel>
${element('title', site.name)}
${element('link', site.url)}
${element('description', site.tagline)}
${element('language', site.language)}
<wp:wxr_version>1.2</wp:wxr_version>
${element('wp:base_site_url', site.url)}
${element('wp:base_blog_url', site.url)}
`
  for await (const { id, slug, name } of head.authors)
    yield `<wp:author>${element('wp:author_id', id)}${element('wp:author_login', slug)}${element('wp:author_email', '')}${element('wp:author_display_name', name)}${element('wp:author_first_name', '')}${element('wp:author_last_name', '')}</wp:author>\n`
  for await (const { id, slug, name } of head.bodySystems)
    yield `<wp:category>${element('wp:term_id', id)}${element('wp:category_nicename', slug)}${element('wp:category_parent', '')}${element('wp:cat_name', name)}</wp:category>\n`
  const attached = new Set<number>()
  for await (const post of posts) {
    for (const picture of post.pictures) {
      if (!attached.has(picture.id)) yield attachment(site, picture, post.publishedAt ?? post.modifiedAt)
      attached.add(picture.id)
    }
    yield* item(site, post)
  }
  yield '</channel>\n</rss>\n'
}

const KINDS = ['post', 'page', 'attachment'] as const

/** In WordPress all kinds of posts share their numbers. */
const postId = (id: number, kind: (typeof KINDS)[number]) => KINDS.length * id + KINDS.indexOf(kind)

/** The site’s times are UTC: local ones are the same. */
function dates(name: 'wp:post_date' | 'wp:post_modified' | 'wp:comment_date', iso: string): string {
  const date = new Date(iso).toISOString().slice(0, 19).replace('T', ' ')
  return element(name, date) + element(`${name}_gmt`, date)
}

const meta = (key: string, value: string | number) =>
  `<wp:postmeta>${element('wp:meta_key', key)}${element('wp:meta_value', value)}</wp:postmeta>`

function attachment(site: SiteView, { id, src, name, alt }: PostPicture, at: string): string {
  const slug = createHash('sha256').update(name).digest('hex').slice(0, 16)
  return `<item>
${element('title', name)}${element('link', site.url + src)}${element('dc:creator', '')}${element('content:encoded', '')}${element('excerpt:encoded', '')}
${element('wp:post_id', postId(id, 'attachment'))}${dates('wp:post_date', at)}${element('wp:post_name', slug)}${element('wp:status', 'inherit')}${element('wp:post_parent', 0)}${element('wp:post_type', 'attachment')}${element('wp:attachment_url', site.url + src)}
${meta('_wp_attachment_image_alt', alt)}
</item>
`
}

async function* item(site: SiteView, post: Post): AsyncGenerator<string> {
  const { kind, publishedAt, modifiedAt, image } = post
  const [author, ...others] = post.authors
  const terms = [
    ...post.bodySystems.map((term) => categoryOf(term, 'category')),
    ...post.symptoms.map((term) => categoryOf(term, 'post_tag')),
  ]
  const fields = [
    ...(image ? [meta('_thumbnail_id', postId(image.id, 'attachment'))] : []),
    ...(others.length > 0 ? [meta('other_authors', others.map(({ name }) => name).join(', '))] : []),
    ...(post.reviewer ? [meta('reviewer', post.reviewer.name)] : []),
    ...(post.reviewedOn ? [meta('reviewed_on', post.reviewedOn.slice(0, 10))] : []),
  ]
  yield `<item>
${element('title', post.title)}
${element('link', site.url + post.path)}
<pubDate>${new Date(publishedAt ?? modifiedAt).toUTCString()}</pubDate>
${element('dc:creator', author?.slug ?? '')}
<guid isPermaLink="false">${escaped(site.url + post.path)}</guid>
${element('description', '')}
${element('content:encoded', await wxrHtml(site, post))}
${element('excerpt:encoded', post.summary ?? '')}
${element('wp:post_id', postId(post.id, kind))}${dates('wp:post_date', publishedAt ?? modifiedAt)}${dates('wp:post_modified', modifiedAt)}${element('wp:comment_status', kind === 'page' ? 'closed' : 'open')}${element('wp:ping_status', 'closed')}${element('wp:post_name', post.slug)}${element('wp:status', post.status === 'published' ? 'publish' : 'draft')}${element('wp:post_parent', 0)}${element('wp:menu_order', 0)}${element('wp:post_type', kind)}${element('wp:post_password', '')}${element('wp:is_sticky', 0)}
${[...terms, ...fields].join('\n')}
`
  for await (const comment of post.comments()) yield commentOf(comment)
  yield '</item>\n'
}

const categoryOf = ({ slug, name }: NamedLink, domain: string) =>
  `<category domain="${domain}" nicename="${escaped(slug)}">${cdata(name)}</category>`

const APPROVED: Record<PostComment['status'], string> = {
  approved: '1',
  pending: '0',
  spam: 'spam',
  trash: 'trash',
}

const commentOf = ({ id, parent, name, text, createdAt, status, email }: PostComment) =>
  `<wp:comment>${element('wp:comment_id', id)}${element('wp:comment_author', name)}${element('wp:comment_author_email', email ?? '')}${element('wp:comment_author_url', '')}${element('wp:comment_author_IP', '')}${dates('wp:comment_date', createdAt)}${element('wp:comment_content', escaped(text))}${element('wp:comment_approved', APPROVED[status])}${element('wp:comment_type', 'comment')}${element('wp:comment_parent', parent ?? 0)}${element('wp:comment_user_id', 0)}</wp:comment>\n`
