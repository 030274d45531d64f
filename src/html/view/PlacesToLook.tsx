import { stringsFor } from '@/design/strings'
import type { SiteView } from '../site-view'

/** Where a reader who arrived at nothing can go on. */
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
