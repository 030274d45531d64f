import { TEASERS_A_PAGE } from '@/content/articles/teasers-query'
import { ArticleList } from '@/content/articles/view/ArticleList'
import { articleListCss } from '@/content/articles/view/article-list.css'
import { RedLines } from '@/content/symptoms/red-line/view/RedLines'
import { alarmCss } from '@/design/alarm.css'
import { Breadcrumbs } from '@/design/Breadcrumbs'
import { breadcrumbsCss } from '@/design/breadcrumbs.css'
import { WithNumber } from '@/design/CallLink'
import { contentIn } from '@/design/content-language'
import { linkListCss } from '@/design/link-list.css'
import { PageLinks } from '@/design/PageLinks'
import { PartNote } from '@/design/PartNote'
import { pageLinksCss } from '@/design/page-links.css'
import { remarkCss } from '@/design/remark.css'
import { sectionCss } from '@/design/section.css'
import { stringsFor } from '@/design/strings'
import type { BodyRegionView } from '@/finding/body-map/body-map-view'
import { REGION_SYMPTOMS_A_PAGE } from '@/finding/body-map/find-body-regions'
import type { SiteView } from '@/html/site-view'
import { RegionList } from './RegionList'
import { regionCss } from './region.css'

/** The style sheets of a region's page. */
export const bodyRegionStyles = [
  breadcrumbsCss,
  sectionCss,
  alarmCss,
  remarkCss,
  linkListCss,
  articleListCss,
  pageLinksCss,
  regionCss,
]

/** One body region: its symptoms and their articles. */
export function BodyRegionPage({ site, region }: { site: SiteView; region: BodyRegionView }) {
  const t = stringsFor(site.language)
  const name = t.regions[region.slug]
  const { page } = region.paging
  return (
    <>
      <Breadcrumbs trail={[{ href: '/body', name: t.bodyMap.title }]} language={site.language} />
      <h1>{name}</h1>
      <RedLines lines={region.redLines} site={site} />
      <p className="lead">{t.bodyMap.regionLead(name, region.symptomCount)}</p>
      {site.emergencyNumber && (
        <p className="remark">
          <WithNumber text={t.bodyMap.urgent(site.emergencyNumber)} number={site.emergencyNumber} />
        </p>
      )}
      {region.symptoms.length > 0 && (
        <section className="part" aria-labelledby="symptoms">
          <h2 id="symptoms">{t.bodyMap.symptoms}</h2>
          <PartNote
            page={page}
            shown={region.symptoms.length}
            perPage={REGION_SYMPTOMS_A_PAGE}
            total={region.symptomCount}
            language={site.language}
          />
          <ul className="links plain">
            {region.symptoms.map((symptom) => (
              <li key={symptom.slug}>
                <a href={`/symptoms/${symptom.slug}`} {...contentIn(site.language)}>
                  {symptom.name}
                  {symptom.medicalName && (
                    <span className="medical" dir="auto">
                      {symptom.medicalName}
                    </span>
                  )}
                </a>
                <span className="muted small num">{t.answers(symptom.articleCount)}</span>
              </li>
            ))}
          </ul>
        </section>
      )}
      {region.articles.length > 0 && (
        <section className="part" aria-labelledby="answers">
          <h2 id="answers">{t.bodyMap.articles}</h2>
          <PartNote
            page={page}
            shown={region.articles.length}
            perPage={TEASERS_A_PAGE}
            total={region.articleCount}
            language={site.language}
          />
          <ArticleList articles={region.articles} site={site} level={3} />
        </section>
      )}
      <PageLinks paging={region.paging} language={site.language} />
      <section className="part" aria-labelledby="near">
        <h2 id="near">{t.bodyMap.near}</h2>
        <RegionList regions={region.near} language={site.language} />
        <p className="back">
          <a href="/body">{t.bodyMap.backToMap}</a>
        </p>
      </section>
    </>
  )
}
