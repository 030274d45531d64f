import type { Payload } from 'payload'
import type { Tagged } from '@/cache/tagged'
import { tags } from '@/cache/tags'
import { sayBars } from '@/community/comments/covered-words'
import { published } from '@/db/published'
import { paragraphsOf } from '@/design/paragraphs-of'
import { stringsFor } from '@/design/strings'
import type { SiteView } from '@/html/site-view'
import { shorten } from '@/rich-text/shorten'
import { escapeHtml } from './clean-text'
import type { FeedEntry } from './feed-view'
import { FEED_ENTRIES } from './find-article-feed'
import { readLastingIds } from './lasting-ids'

/** Characters. */
const SUMMARY_LENGTH = 160

type CommentFeed = { id: string; question: string; entries: FeedEntry[] }

/**
 * The most recent approved comments on a published article, for a feed: their text, the reader's chosen name and
 * the date, nothing else.
 *
 * @param titleOf the title of a comment by that name
 * @returns null if there is no such article
 */
export async function findCommentFeed(
  payload: Payload,
  site: SiteView,
  slug: string,
  titleOf: (name: string, question: string) => string,
): Promise<Tagged<CommentFeed> | null> {
  const { docs } = await payload.find({
    collection: 'articles',
    where: { and: [published(), { slug: { equals: slug } }] },
    select: { question: true, language: true },
    depth: 0,
    limit: 1,
    pagination: false,
    overrideAccess: false,
  })
  const article = docs[0]
  if (!article) return null
  const comments = await payload.find({
    collection: 'comments',
    where: { and: [{ article: { equals: article.id } }, { status: { equals: 'approved' } }] },
    select: { displayName: true, text: true, createdAt: true, editedAt: true },
    sort: '-createdAt',
    depth: 0,
    limit: FEED_ENTRIES,
    pagination: false,
    overrideAccess: false,
  })
  const lastingId = await readLastingIds(payload)
  const barSays = stringsFor(site.language).comments.covered
  const entries = comments.docs.map(({ id, displayName, text, createdAt, editedAt }) => ({
    id: lastingId('comment', id),
    address: `${site.url}/articles/${slug}#comment-${id}`,
    title: titleOf(displayName, article.question),
    authors: [{ name: displayName, address: null }],
    summary: shorten(sayBars(text, barSays).replace(/\s+/gu, ' '), SUMMARY_LENGTH),
    html: paragraphsOf(sayBars(text, barSays))
      .map(({ words }) => `<p dir="auto">${escapeHtml(words).replaceAll('\n', '<br>')}</p>`)
      .join(''),
    language: article.language,
    publishedAt: createdAt,
    updatedAt: editedAt ?? createdAt,
    categories: [],
  }))
  const view = { id: lastingId('comments-of-article', article.id), question: article.question, entries }
  return { view, tags: [tags.article(article.id)] }
}
