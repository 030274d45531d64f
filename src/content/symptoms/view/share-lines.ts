/**
 * How many lines each letter of the A to Z may show where all together are too many: every letter the same, and
 * letters with fewer leave theirs to the others.
 *
 * @param counts lines of each letter
 * @param most lines of the whole page
 * @returns the most lines of one letter; Infinity where all fit
 */
export function shareLines(counts: number[], most: number): number {
  if (counts.reduce((sum, count) => sum + count, 0) <= most) return Number.POSITIVE_INFINITY
  let left = most
  const sorted = counts.toSorted((a, b) => a - b)
  for (const [at, count] of sorted.entries()) {
    const share = Math.floor(left / (sorted.length - at))
    if (count > share) return Math.max(1, share)
    left -= count
  }
  return Number.POSITIVE_INFINITY
}
