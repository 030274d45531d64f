import { stringsFor } from '@/design/strings'
import type { SiteView } from '../site-view'

/** Links for a reader who found nothing. */
export function PlacesToLook({ site }: { site: SiteView }) {
  const t = stringsFor(site.language)
  return (
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
  )
}
