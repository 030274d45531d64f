import { stringsFor } from '@/design/strings'
import type { RegionCount } from '@/finding/body-map/body-map-view'

/** Regions in words with the number of their symptoms; one without symptoms says so and leads nowhere. */
export function RegionList({ regions, language }: { regions: RegionCount[]; language: string }) {
  const t = stringsFor(language)
  return (
    <ul className="links plain">
      {regions.map(({ slug, symptomCount }) => (
        <li key={slug}>
          {symptomCount > 0 ? (
            <a href={`/body/map/${slug}`}>{t.regions[slug]}</a>
          ) : (
            <span className="empty muted">{t.regions[slug]}</span>
          )}
          <span className="muted small num">{t.bodyMap.count(symptomCount)}</span>
        </li>
      ))}
    </ul>
  )
}
