import type { CommentList } from '@/community/comments/comment-view'
import { stringsFor } from '@/design/strings'
import type { CommentOrder, SiteView } from '@/html/site-view'

type CommentPagesProps = { slug: string; comments: CommentList; site: SiteView }

/** The URL of one page of an article's comments. */
export function commentsHref(slug: string, order: CommentOrder, page: number): string {
  return `/articles/${slug}/comments?order=${order}${page > 1 ? `&page=${page}` : ''}`
}

/** Links to the other pages of the comments and to the other order; nothing for a handful of comments. */
export function CommentPages({ slug, comments, site }: CommentPagesProps) {
  const t = stringsFor(site.language)
  const { page, pages, order, total } = comments
  if (total < 2) return null
  const other = order === 'oldest' ? 'newest' : 'oldest'
  return (
    <nav className="pages small screen" aria-label={t.comments.pages}>
      <a href={commentsHref(slug, other, 1)}>{t.comments.orders[other]}</a>
      {page > 1 && (
        <a href={commentsHref(slug, order, page - 1)} rel="prev">
          {t.paging.previous}
        </a>
      )}
      {pages > 1 && <span>{t.paging.pageOf(page, pages)}</span>}
      {page < pages && (
        <a href={commentsHref(slug, order, page + 1)} rel="next">
          {t.paging.next}
        </a>
      )}
    </nav>
  )
}
