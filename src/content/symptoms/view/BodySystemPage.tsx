import { ArticleList } from '@/content/articles/view/ArticleList'
import { articleListCss } from '@/content/articles/view/article-list.css'
import type { BodySystemView } from '@/content/symptoms/symptom-view'
import { Breadcrumbs } from '@/design/Breadcrumbs'
import { breadcrumbsCss } from '@/design/breadcrumbs.css'
import { CutNote } from '@/design/CutNote'
import { contentIn } from '@/design/content-language'
import { LinkList } from '@/design/LinkList'
import { linkListCss } from '@/design/link-list.css'
import { sectionCss } from '@/design/section.css'
import { stringsFor } from '@/design/strings'
import type { SiteView } from '@/html/site-view'

/** The style sheets of a body system's page. */
export const bodySystemStyles = [breadcrumbsCss, sectionCss, linkListCss, articleListCss]

/** One body system with its symptoms and their articles. */
export function BodySystemPage({ site, system }: { site: SiteView; system: BodySystemView }) {
  const t = stringsFor(site.language).bodySystems
  return (
    <>
      <Breadcrumbs trail={[{ href: '/body', name: t.title }]} language={site.language} />
      <h1 {...contentIn(site.language)}>{system.name}</h1>
      {system.description && (
        <p className="lead" {...contentIn(site.language)}>
          {system.description}
        </p>
      )}
      <section className="part" aria-labelledby="symptoms">
        <h2 id="symptoms">{t.symptoms}</h2>
        {system.symptoms.length > 0 ? (
          <>
            <LinkList links={system.symptoms} base="/symptoms" language={site.language} />
            <CutNote
              shown={system.symptoms.length}
              total={system.symptomCount}
              language={site.language}
              link={{ href: '/symptoms', text: stringsFor(site.language).homePage.allSymptoms }}
            />
          </>
        ) : (
          <p className="muted">{t.noSymptoms}</p>
        )}
      </section>
      {system.articles.length > 0 && (
        <section className="part" aria-labelledby="answers">
          <h2 id="answers">{t.articles}</h2>
          <ArticleList articles={system.articles} site={site} level={3} />
          <CutNote shown={system.articles.length} total={system.articleCount} language={site.language} />
        </section>
      )}
    </>
  )
}
