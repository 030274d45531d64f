type Stamped = {
  stars?: unknown
  isClear?: unknown
  isComplete?: unknown
  isKind?: unknown
  isHeld?: unknown
}

/** Covers what a moderator sees of a rating and its voter may still change. */
export const ratingStamp = ({ stars, isClear, isComplete, isKind, isHeld }: Stamped): string =>
  [Number(stars), ...[isClear, isComplete, isKind, isHeld].map((is) => is === true)].join('/')
