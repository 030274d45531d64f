import { TEASERS_A_PAGE } from '@/content/articles/teasers-query'
import { ArticleList } from '@/content/articles/view/ArticleList'
import { articleListCss } from '@/content/articles/view/article-list.css'
import { SYMPTOMS_A_PAGE } from '@/content/body-systems/find-body-systems'
import type { BodySystemView } from '@/content/symptoms/symptom-view'
import { Breadcrumbs } from '@/design/Breadcrumbs'
import { breadcrumbsCss } from '@/design/breadcrumbs.css'
import { contentIn } from '@/design/content-language'
import { LinkList } from '@/design/LinkList'
import { linkListCss } from '@/design/link-list.css'
import { PageLinks } from '@/design/PageLinks'
import { PartNote } from '@/design/PartNote'
import { pageLinksCss } from '@/design/page-links.css'
import { sectionCss } from '@/design/section.css'
import { stringsFor } from '@/design/strings'
import type { SiteView } from '@/html/site-view'

/** The style sheets of a body system's page. */
export const bodySystemStyles = [breadcrumbsCss, sectionCss, linkListCss, articleListCss, pageLinksCss]

/** One body system with its symptoms and their articles. */
export function BodySystemPage({ site, system }: { site: SiteView; system: BodySystemView }) {
  const t = stringsFor(site.language).bodySystems
  const { page } = system.paging
  return (
    <>
      <Breadcrumbs trail={[{ href: '/body', name: t.title }]} language={site.language} />
      <h1 {...contentIn(site.language)}>{system.name}</h1>
      {system.description && (
        <p className="lead" {...contentIn(site.language)}>
          {system.description}
        </p>
      )}
      {(system.symptoms.length > 0 || system.symptomCount === 0) && (
        <section className="part" aria-labelledby="symptoms">
          <h2 id="symptoms">{t.symptoms}</h2>
          {system.symptomCount === 0 && <p className="muted">{t.noSymptoms}</p>}
          <PartNote
            page={page}
            shown={system.symptoms.length}
            perPage={SYMPTOMS_A_PAGE}
            total={system.symptomCount}
            language={site.language}
          />
          <LinkList links={system.symptoms} base="/symptoms" language={site.language} />
        </section>
      )}
      {system.articles.length > 0 && (
        <section className="part" aria-labelledby="answers">
          <h2 id="answers">{t.articles}</h2>
          <PartNote
            page={page}
            shown={system.articles.length}
            perPage={TEASERS_A_PAGE}
            total={system.articleCount}
            language={site.language}
          />
          <ArticleList articles={system.articles} site={site} level={3} />
        </section>
      )}
      <PageLinks paging={system.paging} language={site.language} />
    </>
  )
}
