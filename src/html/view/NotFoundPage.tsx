import { sectionCss } from '@/design/section.css'
import { stringsFor } from '@/design/strings'
import type { SiteView } from '../site-view'
import { PlacesToLook } from './PlacesToLook'

/** The style sheets of the 404 page. */
export const notFoundStyles = [sectionCss]

/** Says that there is no page at this URL, and where to look instead. */
export function NotFoundPage({ site }: { site: SiteView }) {
  const t = stringsFor(site.language)
  return (
    <>
      <h1>{t.errors.notFound}</h1>
      <p className="lead">{t.errors.notFoundText}</p>
      <PlacesToLook site={site} />
    </>
  )
}
