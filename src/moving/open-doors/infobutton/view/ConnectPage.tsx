import { ArticleList } from '@/content/articles/view/ArticleList'
import { articleListCss } from '@/content/articles/view/article-list.css'
import { RedLines } from '@/content/symptoms/red-line/view/RedLines'
import { alarmCss } from '@/design/alarm.css'
import { contentIn } from '@/design/content-language'
import { sectionCss } from '@/design/section.css'
import { stringsFor } from '@/design/strings'
import type { SiteView } from '@/html/site-view'
import { PlacesToLook } from '@/html/view/PlacesToLook'
import type { Answers } from '../find-answers'

/** The style sheets of the page. */
export const connectStyles = [sectionCss, alarmCss, articleListCss]

type Props = {
  site: SiteView
  /** Of the problem, as the record system sent it; empty if it did not. */
  name: string
  answers: Answers
}

/** Answers that a clinic's record system links for a problem. */
export function ConnectPage({ site, name, answers: { symptoms, redLines, articles } }: Props) {
  const t = stringsFor(site.language).connect
  const isEmpty = symptoms.length === 0 && articles.length === 0
  return (
    <>
      <h1 dir="auto">{name || t.title}</h1>
      <RedLines site={site} lines={redLines} />
      {isEmpty && <p className="lead">{t.none}</p>}
      {symptoms.map(({ slug, plainName, definition }) => (
        <section key={slug} className="part" {...contentIn(site.language)}>
          <h2>
            <a href={`/symptoms/${slug}`}>{plainName}</a>
          </h2>
          {definition && <p>{definition}</p>}
        </section>
      ))}
      {articles.length > 0 && (
        <section className="part" aria-labelledby="answers">
          <h2 id="answers">{t.answers}</h2>
          <ArticleList articles={articles} site={site} level={3} />
        </section>
      )}
      {isEmpty && <PlacesToLook site={site} />}
    </>
  )
}
