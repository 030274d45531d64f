import type { RatingSummary } from './rating-summary'

/**
 * The weight of the prior: an author counts as having this many votes of the site's mean in addition to the real
 * ones.
 */
const PRIOR_VOTES = 10

/** The mean over all counted votes of these authors: for all authors, the site's mean. 0 without votes. */
export function siteMean(ratings: RatingSummary[]): number {
  const votes = ratings.reduce((sum, { count }) => sum + count, 0)
  const stars = ratings.reduce((sum, { count, mean }) => sum + count * mean, 0)
  return votes === 0 ? 0 : stars / votes
}

/**
 * The sort key of author lists: (C·m + sum of stars) / (C + n), so that a single five-star vote does not outrank a
 * hundred votes with a mean of 4.8. Readers see the plain mean and count.
 *
 * @param prior m, the site's mean; C is `PRIOR_VOTES`
 */
export const bayesianMean = ({ count, mean }: RatingSummary, prior: number) =>
  (PRIOR_VOTES * prior + count * mean) / (PRIOR_VOTES + count)

/** Best rated first; stable for equal ratings. */
export function orderByRating<T extends { rating: RatingSummary }>(authors: T[], prior: number): T[] {
  return [...authors].sort((a, b) => bayesianMean(b.rating, prior) - bayesianMean(a.rating, prior))
}
