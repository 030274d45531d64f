import type { RatingSummary } from '@/community/ratings/rating-summary'
import { decimalFormat } from '@/design/formatters'
import { stringsFor } from '@/design/strings'
import type { SiteView } from '@/html/site-view'

const star = (x: number) =>
  `M${x + 12} 2l3 6.6 7.2.8-5.4 4.9 1.5 7.1-6.3-3.6-6.3 3.6 1.5-7.1L${x + 1.8} 9.4l7.2-.8z`
const starsPath = [0, 24, 48, 72, 96].map(star).join('')

/**
 * Five stars, filled from the left; decorative, because the number is always next to them as text.
 *
 * @param value how many are filled, 0 to 5, including fractions
 */
export function DrawnStars({ value }: { value: number }) {
  // A nested svg clips its overflow, so no clip path with an id is needed.
  return (
    <svg className="stars" viewBox="0 0 120 24" width="100" height="20" aria-hidden="true">
      <path className="line" d={starsPath} />
      <svg aria-hidden="true" width={Math.round(Math.min(5, Math.max(0, value)) * 24)} height="24">
        <path d={starsPath} />
      </svg>
    </svg>
  )
}

/** An author's rating as text and, from the site's vote threshold on, with stars. */
export function Stars({ rating, site }: { rating: RatingSummary; site: SiteView }) {
  if (!isMeanShown(rating, site)) return <span className="rating muted">{ratingWords(rating, site)}</span>
  return (
    <span className="rating">
      <DrawnStars value={rating.mean} /> <span className="num">{ratingWords(rating, site)}</span>
    </span>
  )
}

/** Whether there are enough votes to show the mean. */
export function isMeanShown(rating: RatingSummary, site: SiteView): boolean {
  return rating.count > 0 && rating.count >= site.ratingsShownFrom
}

/** `4.3 of 5 from 27 ratings`, or why there is no number. */
export function ratingWords(rating: RatingSummary, site: SiteView): string {
  const t = stringsFor(site.language).ratings
  if (rating.count === 0) return t.none
  if (!isMeanShown(rating, site)) return t.tooFew(rating.count)
  return t.mean(shownMean(rating, stringsFor(site.language).locale), rating.count)
}

/** The displayed mean: one decimal, with the language's decimal separator. */
export const shownMean = (rating: RatingSummary, locale = 'en'): string =>
  decimalFormat(locale).format(rating.mean)
