import type { ReactNode } from 'react'
import { ratingBarsCss } from '@/community/ratings/view/rating-bars.css'
import { starsCss } from '@/community/ratings/view/stars.css'
import { TEASERS_A_PAGE } from '@/content/articles/teasers-query'
import { ArticleList } from '@/content/articles/view/ArticleList'
import { articleListCss } from '@/content/articles/view/article-list.css'
import type { AuthorView } from '@/content/authors/author-view'
import { Breadcrumbs } from '@/design/Breadcrumbs'
import { breadcrumbsCss } from '@/design/breadcrumbs.css'
import { buttonCss } from '@/design/button.css'
import { contentIn } from '@/design/content-language'
import { DateText } from '@/design/DateText'
import { initialsCss } from '@/design/initials.css'
import { PageLinks } from '@/design/PageLinks'
import { PartNote } from '@/design/PartNote'
import { pageLinksCss } from '@/design/page-links.css'
import { paragraphsOf } from '@/design/paragraphs-of'
import { remarkCss } from '@/design/remark.css'
import { Sample } from '@/design/Sample'
import { sectionCss } from '@/design/section.css'
import { stringsFor } from '@/design/strings'
import type { SiteView } from '@/html/site-view'
import { safeHref } from '@/rich-text/safe-href'
import { AuthorHead } from './AuthorHead'
import { AuthorRating } from './AuthorRating'
import { authorCss } from './author.css'
import { PracticeAddress } from './PracticeAddress'

/** The style sheets of an author's page. */
export const authorStyles = [
  breadcrumbsCss,
  sectionCss,
  initialsCss,
  starsCss,
  ratingBarsCss,
  buttonCss,
  remarkCss,
  articleListCss,
  pageLinksCss,
  authorCss,
]

/** A clinician's public profile. */
export function AuthorPage({ site, author }: { site: SiteView; author: AuthorView }) {
  const t = stringsFor(site.language)
  const content = contentIn(site.language)
  // Further pages continue the list of answers; they do not repeat who the author is.
  const isFirst = author.paging.page === 1
  const links = author.links.flatMap(({ label, url }) => {
    const href = safeHref(url)
    return href ? [{ label, href }] : []
  })
  return (
    <>
      <Breadcrumbs trail={[{ href: '/authors', name: t.authors.title }]} language={site.language} />
      <AuthorHead author={author} />
      {author.isSample && <Sample language={site.language} />}
      <div className="profile">
        <div>
          {author.biography && isFirst && (
            <Part id="biography" heading={t.authors.biography}>
              <Paragraphs text={author.biography} content={content} />
            </Part>
          )}
          {isFirst && (
            <Part id="conflict-of-interest" heading={t.authors.conflicts}>
              <Paragraphs
                text={author.conflictOfInterest ?? t.authors.noConflicts}
                content={author.conflictOfInterest ? content : undefined}
              />
            </Part>
          )}
          <Part id="answers" heading={t.authors.articles}>
            {author.articles.length > 0 ? (
              <>
                <PartNote
                  page={author.paging.page}
                  shown={author.articles.length}
                  perPage={TEASERS_A_PAGE}
                  total={author.articleCount}
                  language={site.language}
                />
                <ArticleList articles={author.articles} site={site} level={3} />
                <PageLinks paging={author.paging} language={site.language} />
              </>
            ) : (
              <p className="muted">{t.authors.noArticles}</p>
            )}
          </Part>
        </div>
        <div>
          <AuthorRating author={author} reasons={author.reasons} site={site} />
          <Part id="credentials" heading={t.authors.credentials}>
            <ul className="plain">
              {author.credentials.map(({ abbreviation, title }) => (
                <li key={abbreviation} dir="auto">
                  {title ? `${title} (${abbreviation})` : abbreviation}
                </li>
              ))}
            </ul>
            <p className="muted small">
              {author.credentialsCheckedOn ? (
                <>
                  {t.authors.checked} <DateText iso={author.credentialsCheckedOn} site={site} />
                </>
              ) : (
                t.authors.notChecked
              )}
            </p>
          </Part>
          {author.practice && (
            <Part id="practice" heading={t.authors.practice}>
              <PracticeAddress practice={author.practice} locale={t.locale} />
            </Part>
          )}
          {links.length > 0 && (
            <Part id="links" heading={t.authors.links}>
              <ul className="plain">
                {links.map(({ label, href }) => (
                  <li key={href}>
                    <a href={href} dir="auto">
                      {label}
                    </a>
                  </li>
                ))}
              </ul>
            </Part>
          )}
        </div>
      </div>
    </>
  )
}

function Part({ id, heading, children }: { id: string; heading: string; children: ReactNode }) {
  return (
    <section className="part" aria-labelledby={id}>
      <h2 id={id}>{heading}</h2>
      {children}
    </section>
  )
}

function Paragraphs({ text, content }: { text: string; content?: ReturnType<typeof contentIn> }) {
  return paragraphsOf(text).map(({ key, words }) => (
    <p key={key} {...content}>
      {words}
    </p>
  ))
}
