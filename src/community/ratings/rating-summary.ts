/** How readers rated one author. */
export type RatingSummary = {
  /** Votes in all. */
  count: number
  /** Plain mean of the stars, 1 to 5, unrounded; 0 where there is no vote. */
  mean: number
  /** Votes of 1, 2, 3, 4 and 5 stars, in this order. */
  distribution: [number, number, number, number, number]
}

/** What readers may say besides the stars, in the order of the form. */
export const reasonNames = ['clear', 'complete', 'kind'] as const

/** Which of the reasons a reader ticked. */
export type Reasons = Record<(typeof reasonNames)[number], boolean>

/** What one reader said. */
export type Vote = { stars: number; reasons: Reasons }

/** What stands chosen in the form; no stars where none were. */
export type Choice = Omit<Vote, 'stars'> & { stars: number | null }

/** How many of the counted votes ticked each reason. */
export type ReasonCounts = Record<(typeof reasonNames)[number], number>
