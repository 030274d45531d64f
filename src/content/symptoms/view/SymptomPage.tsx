import { TEASERS_A_PAGE } from '@/content/articles/teasers-query'
import { ArticleList } from '@/content/articles/view/ArticleList'
import { articleListCss } from '@/content/articles/view/article-list.css'
import type { SymptomView } from '@/content/symptoms/symptom-view'
import { alarmCss } from '@/design/alarm.css'
import { Breadcrumbs } from '@/design/Breadcrumbs'
import { breadcrumbsCss } from '@/design/breadcrumbs.css'
import { WithCalls } from '@/design/CallLink'
import { contentIn } from '@/design/content-language'
import { PageLinks } from '@/design/PageLinks'
import { PartNote } from '@/design/PartNote'
import { pageLinksCss } from '@/design/page-links.css'
import { remarkCss } from '@/design/remark.css'
import { Sample } from '@/design/Sample'
import { sectionCss } from '@/design/section.css'
import { stringsFor } from '@/design/strings'
import type { SiteView } from '@/html/site-view'
import { RedLines } from '../red-line/view/RedLines'
import { hasFacts, SymptomFacts } from './SymptomFacts'
import { symptomCss } from './symptom.css'

/** The style sheets of a symptom's page. */
export const symptomStyles = [
  breadcrumbsCss,
  sectionCss,
  alarmCss,
  remarkCss,
  articleListCss,
  pageLinksCss,
  symptomCss,
]

/** One symptom: what it is, the answers about it, what else it is called and where it belongs. */
export function SymptomPage({ site, symptom }: { site: SiteView; symptom: SymptomView }) {
  const t = stringsFor(site.language).symptoms
  const content = contentIn(site.language)
  return (
    <>
      <Breadcrumbs trail={[{ href: '/symptoms', name: t.title }]} language={site.language} />
      <h1 {...content}>{symptom.plainName}</h1>
      {symptom.redLine && <RedLines lines={[symptom.redLine]} site={site} isOwn />}
      {symptom.medicalName && (
        <p className="medical">
          <span className="muted">{t.medicalName}:</span> <span {...content}>{symptom.medicalName}</span>
        </p>
      )}
      {symptom.definition && (
        <p className="lead" {...content}>
          <WithCalls text={symptom.definition} number={site.emergencyNumber} />
        </p>
      )}
      {symptom.definition && symptom.definitionSource && (
        <p className="muted small">
          {t.source} <bdi>{symptom.definitionSource}</bdi>
        </p>
      )}
      {symptom.isSample && <Sample language={site.language} />}
      <div className="symptom">
        <section className="part" aria-labelledby="answers">
          <h2 id="answers">{t.articles}</h2>
          {symptom.articles.length > 0 ? (
            <>
              <PartNote
                page={symptom.paging.page}
                shown={symptom.articles.length}
                perPage={TEASERS_A_PAGE}
                total={symptom.articleCount}
                language={site.language}
              />
              <ArticleList articles={symptom.articles} site={site} level={3} />
            </>
          ) : (
            <p className="muted">{symptom.articleCount > 0 ? t.noMoreArticles : t.noArticles}</p>
          )}
          <PageLinks paging={symptom.paging} language={site.language} />
        </section>
        {hasFacts(symptom) && (
          <section className="part" aria-labelledby="facts">
            <h2 id="facts">{t.facts}</h2>
            <SymptomFacts symptom={symptom} language={site.language} />
          </section>
        )}
      </div>
    </>
  )
}
