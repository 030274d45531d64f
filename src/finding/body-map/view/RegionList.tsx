import { stringsFor } from '@/design/strings'
import type { RegionCount } from '@/finding/body-map/body-map-view'

/** A list of regions with their number of symptoms; one without symptoms says so and is not linked. */
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
