import type { RatingSummary } from '@/community/ratings/rating-summary'
import { stringsFor } from '@/design/strings'
import type { SiteView } from '@/html/site-view'

const star = (x: number) =>
  `M${x + 12} 2l3 6.6 7.2.8-5.4 4.9 1.5 7.1-6.3-3.6-6.3 3.6 1.5-7.1L${x + 1.8} 9.4l7.2-.8z`
const starsPath = [0, 24, 48, 72, 96].map(star).join('')

/**
 * Five drawn stars, filled from the left; decoration, because the number always stands beside them in words.
 *
 * @param value how many are filled, 0 to 5, also in between
 */
export function DrawnStars({ value }: { value: number }) {
  // A nested svg cuts off what is wider than itself, so no clip path with an id is needed.
  return (
    <svg className="stars" viewBox="0 0 120 24" width="100" height="20" aria-hidden="true">
      <path className="line" d={starsPath} />
      <svg aria-hidden="true" width={Math.round(Math.min(5, Math.max(0, value)) * 24)} height="24">
        <path d={starsPath} />
      </svg>
    </svg>
  )
}

/** How an author is rated, in words and, from the site's threshold of votes on, with drawn stars. */
export function Stars({ rating, site }: { rating: RatingSummary; site: SiteView }) {
  if (!isMeanShown(rating, site)) return <span className="rating muted">{ratingWords(rating, site)}</span>
  return (
    <span className="rating">
      <DrawnStars value={rating.mean} /> <span className="num">{ratingWords(rating, site)}</span>
    </span>
  )
}

/** Whether there are enough votes to show their mean. */
export function isMeanShown(rating: RatingSummary, site: SiteView): boolean {
  return rating.count > 0 && rating.count >= site.ratingsShownFrom
}

/** `4.3 of 5 from 27 ratings`, or why there is no such number. */
export function ratingWords(rating: RatingSummary, site: SiteView): string {
  const t = stringsFor(site.language).ratings
  if (rating.count === 0) return t.none
  if (!isMeanShown(rating, site)) return t.tooFew(rating.count)
  return t.mean(shownMean(rating, stringsFor(site.language).locale), rating.count)
}

/** The mean as it is shown: one digit after the point, which some languages write as a comma. */
export const shownMean = (rating: RatingSummary, locale = 'en'): string =>
  rating.mean.toLocaleString(locale, { minimumFractionDigits: 1, maximumFractionDigits: 1 })
