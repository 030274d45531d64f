import { Comments } from '@/community/comments/view/Comments'
import { commentsCss } from '@/community/comments/view/comments.css'
import { HelpfulQuestion } from '@/community/helpfulness/view/HelpfulQuestion'
import { starsCss } from '@/community/ratings/view/stars.css'
import type { ArticleView } from '@/content/articles/article-view'
import { Byline } from '@/content/authors/view/Byline'
import { bylineCss } from '@/content/authors/view/byline.css'
import { alarmCss } from '@/design/alarm.css'
import { Breadcrumbs } from '@/design/Breadcrumbs'
import { breadcrumbsCss } from '@/design/breadcrumbs.css'
import { buttonCss } from '@/design/button.css'
import { WithCalls } from '@/design/CallLink'
import { contentIn } from '@/design/content-language'
import { initialsCss } from '@/design/initials.css'
import { proseCss } from '@/design/prose.css'
import { remarkCss } from '@/design/remark.css'
import { Sample } from '@/design/Sample'
import { sectionCss } from '@/design/section.css'
import { stringsFor } from '@/design/strings'
import type { SiteView } from '@/html/site-view'
import { outline } from '@/rich-text/outline'
import { RichText } from '@/rich-text/RichText'
import { ArticleActions } from './ArticleActions'
import { ArticleContents } from './ArticleContents'
import { ArticleFacts } from './ArticleFacts'
import { ArticleHead } from './ArticleHead'
import { ArticleList } from './ArticleList'
import { ArticleNotes } from './ArticleNotes'
import { articleCss } from './article.css'
import { articleListCss } from './article-list.css'
import { numbersOf } from './reference-numbers'
import { reservedIds } from './reserved-ids'
import { trailTo } from './trail-to'

/** The style sheets of an article's page. */
export const articleStyles = [
  breadcrumbsCss,
  sectionCss,
  alarmCss,
  proseCss,
  initialsCss,
  starsCss,
  buttonCss,
  remarkCss,
  articleListCss,
  bylineCss,
  commentsCss,
  articleCss,
]

/** A published article: the text, its references, its authors, and readers' comments. */
export function ArticlePage({ site, article }: { site: SiteView; article: ArticleView }) {
  const t = stringsFor(site.language)
  const headings = outline(article.body, reservedIds)
  const isByOne = article.authors.length === 1
  return (
    <>
      <Breadcrumbs trail={trailTo(article, site.language)} language={site.language} />
      <article className="article">
        <ArticleHead article={article} site={site} />
        <ArticleFacts article={article} site={site} />
        <ArticleContents article={article} headings={headings} site={site} />
        <div className="text">
          {article.isSample && <Sample language={site.language} />}
          {article.keyPoints.length > 0 && (
            <section className="key" aria-labelledby="key-points">
              <h2 id="key-points">{t.article.keyPoints}</h2>
              <ul>
                {article.keyPoints.map((point) => (
                  <li key={point} {...contentIn(site.language, article.language)}>
                    <WithCalls text={point} number={site.emergencyNumber} />
                  </li>
                ))}
              </ul>
            </section>
          )}
          <div className="prose" {...contentIn(site.language, article.language)}>
            <RichText
              state={article.body}
              linkedSlugs={article.linkedSlugs}
              headingIds={headings.map(({ id }) => id)}
              pictures={article.pictures}
              references={numbersOf(article.references)}
              emergencyNumber={site.emergencyNumber}
              cardIds={new Set(['emergency', 'urgent'])}
              language={site.language}
              textLanguage={article.language}
            />
          </div>
          <ArticleNotes article={article} site={site} />
          <HelpfulQuestion slug={article.slug} language={site.language} />
          <ArticleActions article={article} site={site} />
          {article.authors.length > 0 && (
            <section className="part" aria-labelledby="authors">
              <h2 id="authors">{isByOne ? t.article.aboutAuthor : t.article.aboutAuthors}</h2>
              {article.authors.map((author) => (
                <Byline key={author.id} author={author} site={site} isOneOfSeveral={!isByOne} />
              ))}
            </section>
          )}
          <Comments article={article} site={site} />
          {article.related.length > 0 && (
            <section className="part screen" aria-labelledby="related">
              <h2 id="related">{t.article.related}</h2>
              <ArticleList articles={article.related} site={site} level={3} />
            </section>
          )}
        </div>
      </article>
    </>
  )
}
