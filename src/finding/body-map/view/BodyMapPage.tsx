import { Breadcrumbs } from '@/design/Breadcrumbs'
import { breadcrumbsCss } from '@/design/breadcrumbs.css'
import { type CountedLink, LinkList } from '@/design/LinkList'
import { linkListCss } from '@/design/link-list.css'
import { sectionCss } from '@/design/section.css'
import { stringsFor } from '@/design/strings'
import type { RegionCount } from '@/finding/body-map/body-map-view'
import { isOnFigure } from '@/finding/body-map/figure-paths'
import type { SiteView } from '@/html/site-view'
import { BodyMap } from './BodyMap'
import { bodyMapCss } from './body-map.css'
import { bodyMapPageCss } from './body-map-page.css'
import { RegionList } from './RegionList'

/** The style sheets of the body map. */
export const bodyMapStyles = [breadcrumbsCss, sectionCss, linkListCss, bodyMapCss, bodyMapPageCss]

type BodyMapPageProps = {
  site: SiteView
  /** In body order. */
  regions: RegionCount[]
  systems: CountedLink[]
}

/** The figure next to the same regions as a list, then the body systems. */
export function BodyMapPage({ site, regions, systems }: BodyMapPageProps) {
  const t = stringsFor(site.language)
  return (
    <>
      <Breadcrumbs trail={[]} language={site.language} />
      <h1>{t.bodyMap.title}</h1>
      <p className="lead">{t.bodyMap.lead}</p>
      <div className="part map-page">
        <BodyMap regions={regions} language={site.language} />
        <div>
          <section aria-labelledby="places">
            <h2 id="places">{t.bodyMap.list}</h2>
            <RegionList regions={regions.filter(({ slug }) => isOnFigure(slug))} language={site.language} />
          </section>
          <section aria-labelledby="elsewhere">
            <h2 id="elsewhere">{t.bodyMap.off}</h2>
            <RegionList regions={regions.filter(({ slug }) => !isOnFigure(slug))} language={site.language} />
          </section>
        </div>
      </div>
      <section className="part" aria-labelledby="systems">
        <h2 id="systems">{t.bodySystems.title}</h2>
        <p className="muted">{t.bodySystems.lead}</p>
        {systems.length > 0 ? (
          <LinkList links={systems} base="/body" language={site.language} />
        ) : (
          <p className="muted">{t.bodySystems.none}</p>
        )}
      </section>
    </>
  )
}
