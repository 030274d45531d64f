import { sql } from '@payloadcms/db-postgres'
import type { Payload } from 'payload'
import type { Tagged } from '@/cache/tagged'
import { tags } from '@/cache/tags'
import { sayBars } from '@/community/comments/covered-words'
import { isPublished } from '@/db/is-published'
import { isoTime } from '@/db/iso-time'
import { readTogether } from '@/db/read-together'
import { paragraphsOf } from '@/design/paragraphs-of'
import { stringsFor } from '@/design/strings'
import type { SiteView } from '@/html/site-view'
import { shorten } from '@/rich-text/shorten'
import { escapeHtml } from './clean-text'
import type { FeedEntry } from './feed-view'
import { FEED_ENTRIES } from './find-article-feed'
import { identityQuery, toLastingIds } from './lasting-ids'

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
  const { articles, comments, identity } = await readTogether(payload, {
    articles: articleQuery(slug),
    comments: commentsQuery(slug),
    identity: identityQuery,
  })
  const article = articles[0]
  if (!article) return null
  const lastingId = toLastingIds(identity)
  const barSays = stringsFor(site.language).comments.covered
  const entries = comments.map(({ id, displayName, text, createdAt, editedAt }) => ({
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

type ArticleRow = { id: number; question: string; language: string }
type CommentRow = {
  id: number
  displayName: string
  text: string
  createdAt: string
  editedAt: string | null
}

const articleQuery = (slug: string) => sql<ArticleRow>`
  select a.id, a.question, a.language from articles a where ${isPublished} and a.slug = ${slug} limit 1`

const commentsQuery = (slug: string) => sql<CommentRow>`
  select c.id, c.display_name as "displayName", c.text, ${isoTime(sql`c.created_at`)} as "createdAt",
    ${isoTime(sql`c.edited_at`)} as "editedAt"
  from comments c
  where c.article_id = (select a.id from articles a where ${isPublished} and a.slug = ${slug} limit 1)
    and c.status = 'approved'
  order by c.created_at desc, c.id desc limit ${FEED_ENTRIES}`
