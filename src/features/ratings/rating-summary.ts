/** How readers rated one author. */
export type RatingSummary = {
  /** Votes in all. */
  count: number
  /** Plain mean of the stars, 1 to 5, unrounded; 0 where there is no vote. */
  mean: number
  /** Votes of 1, 2, 3, 4 and 5 stars, in this order. */
  distribution: [number, number, number, number, number]
}
