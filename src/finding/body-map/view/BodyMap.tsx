import { stringsFor } from '@/design/strings'
import type { RegionCount } from '@/finding/body-map/body-map-view'
import { back, type FigureRegion, front } from '@/finding/body-map/figure-paths'

type BodyMapProps = {
  regions: RegionCount[]
  language: string
}

/**
 * A front and a back figure with regions as links. A region without symptoms is drawn but not linked. Both figures
 * link to the same pages; the link names include the side.
 */
export function BodyMap({ regions, language }: BodyMapProps) {
  const t = stringsFor(language).bodyMap
  return (
    <div className="map">
      <p className="muted small sides">
        <span>{t.front}</span>
        <span>{t.back}</span>
      </p>
      {/* biome-ignore lint/a11y/useSemanticElements: an svg has no fieldset; the group names the drawing as a whole. */}
      <svg viewBox="0 0 380 456" width="380" height="456" role="group" aria-label={t.title}>
        <Figure x={95} side={t.front} parts={front} regions={regions} language={language} />
        <Figure x={285} side={t.back} parts={back} regions={regions} language={language} />
      </svg>
    </div>
  )
}

type FigureProps = BodyMapProps & { x: number; side: string; parts: readonly FigureRegion[] }

function Figure({ x, side, parts, regions, language }: FigureProps) {
  return (
    <g transform={`translate(${x} 2)`}>
      {parts.map((part) => {
        const count = regions.find(({ slug }) => slug === part.slug)?.symptomCount ?? 0
        return <Region key={part.slug} part={part} side={side} count={count} language={language} />
      })}
    </g>
  )
}

type RegionProps = { part: FigureRegion; side: string; count: number; language: string }

/** The title is the region's tooltip. */
function Region({ part: { slug, outline, touch }, side, count, language }: RegionProps) {
  const t = stringsFor(language)
  const title = `${t.regions[slug]}: ${t.bodyMap.count(count)}`
  if (count === 0) {
    return (
      <g className="none">
        <title>{title}</title>
        <path d={outline} />
      </g>
    )
  }
  return (
    <a href={`/body/map/${slug}`} aria-label={t.bodyMap.onSide(t.regions[slug], side)}>
      <title>{title}</title>
      {touch && <path className="touch" d={touch} />}
      <path d={outline} />
    </a>
  )
}
