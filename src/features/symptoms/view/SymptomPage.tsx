import { ArticleList } from '@/design/ArticleList'
import { articleListCss } from '@/design/article-list.css'
import { Breadcrumbs } from '@/design/Breadcrumbs'
import { breadcrumbsCss } from '@/design/breadcrumbs.css'
import { contentLang } from '@/design/content-language'
import { remarkCss } from '@/design/notice.css'
import { Sample } from '@/design/Sample'
import { sectionCss } from '@/design/section.css'
import { stringsFor } from '@/design/strings'
import type { SiteView } from '@/features/settings/site-view'
import type { SymptomView } from '@/features/symptoms/symptom-view'
import { SymptomFacts } from './SymptomFacts'
import { symptomCss } from './symptom.css'

/** The style sheets of a symptom's page. */
export const symptomStyles = [breadcrumbsCss, sectionCss, remarkCss, articleListCss, symptomCss]

/** One symptom: what it is, what else it is called, and the answers about it. */
export function SymptomPage({ site, symptom }: { site: SiteView; symptom: SymptomView }) {
  const t = stringsFor(site.language).symptoms
  return (
    <>
      <Breadcrumbs trail={[{ href: '/symptoms', name: t.title }]} language={site.language} />
      <h1 lang={contentLang(site.language)}>{symptom.plainName}</h1>
      {symptom.definition && (
        <p className="lead" lang={contentLang(site.language)}>
          {symptom.definition}
        </p>
      )}
      {symptom.definition && symptom.definitionSource && (
        <p className="muted small">
          {t.source} {symptom.definitionSource}
        </p>
      )}
      {symptom.isSample && <Sample language={site.language} />}
      <SymptomFacts symptom={symptom} language={site.language} />
      <section className="part" aria-labelledby="answers">
        <h2 id="answers">{t.articles}</h2>
        {symptom.articles.length > 0 ? (
          <ArticleList articles={symptom.articles} site={site} level={3} />
        ) : (
          <p className="muted">{t.noArticles}</p>
        )}
      </section>
    </>
  )
}
