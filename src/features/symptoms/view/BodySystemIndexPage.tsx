import { Breadcrumbs } from '@/design/Breadcrumbs'
import { breadcrumbsCss } from '@/design/breadcrumbs.css'
import { type CountedLink, LinkList } from '@/design/LinkList'
import { linkListCss } from '@/design/link-list.css'
import { sectionCss } from '@/design/section.css'
import { stringsFor } from '@/design/strings'
import type { SiteView } from '@/features/settings/site-view'

/** The style sheets of the list of body systems. */
export const bodySystemIndexStyles = [breadcrumbsCss, sectionCss, linkListCss]

/** All body systems, each with the number of its answers. */
export function BodySystemIndexPage({ site, systems }: { site: SiteView; systems: CountedLink[] }) {
  const t = stringsFor(site.language).bodySystems
  return (
    <>
      <Breadcrumbs trail={[]} language={site.language} />
      <h1>{t.title}</h1>
      <p className="lead">{t.lead}</p>
      <div className="part">
        {systems.length > 0 ? (
          <LinkList links={systems} base="/body" language={site.language} />
        ) : (
          <p className="muted">{t.none}</p>
        )}
      </div>
    </>
  )
}
