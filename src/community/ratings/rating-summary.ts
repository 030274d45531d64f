/** One author's ratings. */
export type RatingSummary = {
  /** Total votes. */
  count: number
  /** Plain mean of the stars, 1 to 5, unrounded; 0 without votes. */
  mean: number
  /** Votes with 1, 2, 3, 4 and 5 stars, in this order. */
  distribution: [number, number, number, number, number]
}

/** The selectable reasons, in form order. */
export const reasonNames = ['clear', 'complete', 'kind'] as const

/** The reasons that a reader ticked. */
export type Reasons = Record<(typeof reasonNames)[number], boolean>

/** One reader's vote. */
export type Vote = { stars: number; reasons: Reasons }

/** The form's preselection; no stars if there is none. */
export type Choice = Omit<Vote, 'stars'> & { stars: number | null }

/** The number of counted votes per reason. */
export type ReasonCounts = Record<(typeof reasonNames)[number], number>
