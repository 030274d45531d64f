const DAY = 86_400_000
const WEEK = 7 * DAY

/** A week: from Monday 00:00 UTC until the next, exclusive. */
export type Week = { from: Date; to: Date }

/** The start of the week of `date`: Monday 00:00 UTC. */
export function mondayOf(date: Date): Date {
  const midnight = Date.UTC(date.getUTCFullYear(), date.getUTCMonth(), date.getUTCDate())
  return new Date(midnight - ((date.getUTCDay() + 6) % 7) * DAY)
}

/** `count` consecutive weeks, starting with that of `date` shifted by `offset` weeks. */
export function weeksFrom(date: Date, offset: number, count: number): Week[] {
  const first = mondayOf(date).getTime() + offset * WEEK
  return Array.from({ length: count }, (_, index) => ({
    from: new Date(first + index * WEEK),
    to: new Date(first + (index + 1) * WEEK),
  }))
}
