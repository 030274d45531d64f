import { sectionCss } from '@/design/section.css'
import { stringsFor } from '@/design/strings'
import type { SiteView } from '@/features/settings/site-view'

/** The style sheets of the page for an unknown address. */
export const notFoundStyles = [sectionCss]

/** Says that there is no page at this address, and where to look instead. */
export function NotFoundPage({ site }: { site: SiteView }) {
  const t = stringsFor(site.language)
  return (
    <>
      <h1>{t.errors.notFound}</h1>
      <p className="lead">{t.errors.notFoundText}</p>
      <div className="part">
        <p>{t.errors.tryInstead}</p>
        <ul>
          <li>
            <a href="/symptoms">{t.symptoms.title}</a>
          </li>
          <li>
            <a href="/body">{t.bodySystems.title}</a>
          </li>
          <li>
            <a href="/authors">{t.authors.title}</a>
          </li>
          <li>
            <a href="/">{t.home}</a>
          </li>
        </ul>
      </div>
    </>
  )
}
