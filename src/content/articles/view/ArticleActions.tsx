import type { ArticleView } from '@/content/articles/article-view'
import { stringsFor } from '@/design/strings'
import type { SiteView } from '@/html/site-view'
import { shareLinks } from './share-links'

type ActionsProps = { article: Pick<ArticleView, 'slug' | 'question'>; site: SiteView }

/** Reader actions: report an error, share. */
export function ArticleActions({ article, site }: ActionsProps) {
  const t = stringsFor(site.language)
  const path = `/articles/${article.slug}`
  return (
    <>
      <p className="paper small">{site.url + path}</p>
      <div className="act small screen">
        <p>
          <a href={`${path}/report`}>{t.reports.link}</a>
        </p>
        <nav aria-labelledby="share">
          <h2 id="share">{t.share.heading}</h2>
          <ul className="plain">
            {shareLinks(site.url + path, article.question).map(({ name, href }) => (
              <li key={href}>
                <a href={href} rel="noopener nofollow">
                  {name ?? t.share.email}
                </a>
              </li>
            ))}
          </ul>
        </nav>
      </div>
    </>
  )
}
