import { tags } from '@/cache/tags'
import { pageFrom } from '@/design/paging'
import { stringsFor } from '@/design/strings'
import { htmlPage, redirectTo } from '@/html/respond'
import type { CommentOrder } from '@/html/site-view'
import { answer, isSlug, missing } from '@/site/answers/answer'
import { findCommentableArticle } from './find-commentable-article'
import { findReportableComment } from './find-reportable-comment'
import { findPageOf, findThreads } from './find-threads'
import { CommentListPage, commentListStyles } from './view/CommentListPage'
import { commentsHref } from './view/CommentPages'

/** GET of `/articles/{slug}/comments`: one page of an article's comments, in the requested order. */
export function showComments(slug: string, url: string): Promise<Response> {
  const path = `/articles/${slug}/comments`
  return answer(path, async (context) => {
    const { payload, site } = context
    const article = isSlug(slug) ? await findCommentableArticle(payload, site, slug) : null
    if (!article) return missing(context, path)
    const order = orderOf(new URL(url).searchParams.get('order')) ?? site.commentsOrder
    const comments = await findThreads(payload, article.id, order, pageFrom(url))
    if (!comments) return missing(context, path, { tags: [tags.article(article.id)] })
    const t = stringsFor(site.language).comments
    return htmlPage({
      site,
      path,
      title: `${t.heading(comments.total)}: ${article.question}`,
      // The article's own page has them too.
      robots: 'noindex',
      paging: { page: comments.page, pages: comments.pages, base: commentsHref(slug, order, 1) },
      styles: commentListStyles,
      tags: [tags.article(article.id), tags.site],
      freshForMs: Math.min(article.closesInMs, comments.settlesInMs),
      body: (
        <CommentListPage
          site={site}
          article={{ ...article, comments: { ...comments, open: article.open } }}
        />
      ),
    })
  })
}

/** GET of `/comments/{id}`: redirects to the comment's current page. */
export function showPermalink(id: number, path: string): Promise<Response> {
  return answer(path, async (context) => {
    const { payload, site } = context
    const comment = await findReportableComment(payload, id)
    if (!comment) return missing(context, path)
    const page = await findPageOf(payload, comment.article, id, site.commentsOrder)
    if (!page) return missing(context, path)
    const at =
      page === 1
        ? `/articles/${comment.articleSlug}`
        : commentsHref(comment.articleSlug, site.commentsOrder, page)
    return redirectTo(`${at}#comment-${id}`, 302)
  })
}

const orderOf = (value: string | null): CommentOrder | null =>
  value === 'oldest' || value === 'newest' ? value : null
