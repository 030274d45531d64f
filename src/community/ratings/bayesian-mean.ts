import type { RatingSummary } from './rating-summary'

/** The weight of the prior: an author counts as having so many votes of the site's own mean besides the real ones. */
const PRIOR_VOTES = 10

/** The mean over all counted votes of these authors: with all authors of the site, the site's own. 0 without votes. */
export function siteMean(ratings: RatingSummary[]): number {
  const votes = ratings.reduce((sum, { count }) => sum + count, 0)
  const stars = ratings.reduce((sum, { count, mean }) => sum + count * mean, 0)
  return votes === 0 ? 0 : stars / votes
}

/**
 * By what lists order authors: (C·m + sum of stars) / (C + n), so that one vote of five stars does not pass a hundred
 * votes with a mean of 4.8. Readers see the plain mean and count.
 *
 * @param prior m, the site's own mean; C is `PRIOR_VOTES`
 */
export const bayesianMean = ({ count, mean }: RatingSummary, prior: number) =>
  (PRIOR_VOTES * prior + count * mean) / (PRIOR_VOTES + count)

/** The best rated first; the same order as before among equals. */
export function orderByRating<T extends { rating: RatingSummary }>(authors: T[], prior: number): T[] {
  return [...authors].sort((a, b) => bayesianMean(b.rating, prior) - bayesianMean(a.rating, prior))
}
