/** 97.5th percentile of the standard normal distribution: 95 % of it lies within ± this. */
const Z = 1.959964

/**
 * Lower bound of the 95 % Wilson score interval (evanmiller.org/how-not-to-sort-by-average-rating.html).
 *
 * @param yes votes that say yes, of `all`
 * @returns 0 to 1; 0 without votes
 */
export function wilsonLowerBound(yes: number, all: number): number {
  if (all === 0) return 0
  const share = yes / all
  const spread = Z * Math.sqrt((share * (1 - share) + (Z * Z) / (4 * all)) / all)
  return (share + (Z * Z) / (2 * all) - spread) / (1 + (Z * Z) / all)
}
