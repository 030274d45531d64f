import type { CommentList } from '@/community/comments/comment-view'
import { Breadcrumbs } from '@/design/Breadcrumbs'
import { breadcrumbsCss } from '@/design/breadcrumbs.css'
import { buttonCss } from '@/design/button.css'
import { contentIn } from '@/design/content-language'
import { sectionCss } from '@/design/section.css'
import { stringsFor } from '@/design/strings'
import type { SiteView } from '@/html/site-view'
import { CommentThreads } from './Comments'
import { commentsCss } from './comments.css'

/** The style sheets of a page of comments. */
export const commentListStyles = [breadcrumbsCss, sectionCss, buttonCss, commentsCss]

type CommentListPageProps = {
  site: SiteView
  article: { slug: string; question: string; language: string; comments: CommentList & { open: boolean } }
}

/** The comments of an article on a page of their own. */
export function CommentListPage({ site, article }: CommentListPageProps) {
  const t = stringsFor(site.language).comments
  const address = `/articles/${article.slug}`
  return (
    <>
      <Breadcrumbs trail={[{ href: address, name: article.question }]} language={site.language} />
      <h1>{t.heading(article.comments.total)}</h1>
      <p className="lead">
        {t.on}{' '}
        <a href={address} {...contentIn(site.language, article.language)}>
          {stringsFor(site.language).quoted(article.question)}
        </a>
      </p>
      <CommentThreads article={article} site={site} />
      {article.comments.open && (
        <p className="screen">
          <a className="button" href={`${address}/comment`}>
            {t.add}
          </a>
        </p>
      )}
    </>
  )
}
