import { front } from '@/finding/body-map/figure-paths'

/** The front figure as a small picture next to a link to the body map; decorative. */
export function SmallFigure() {
  return (
    <svg viewBox="-92 0 184 452" width="72" height="176" aria-hidden="true">
      <path d={front.map(({ outline }) => outline).join('')} />
    </svg>
  )
}
