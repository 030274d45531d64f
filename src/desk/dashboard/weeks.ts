const DAY = 86_400_000
const WEEK = 7 * DAY

/** A week: from Monday 00:00 UTC up to the next, which is not part of it. */
export type Week = { from: Date; to: Date }

/** The Monday 00:00 UTC that begins the week of `date`. */
export function mondayOf(date: Date): Date {
  const midnight = Date.UTC(date.getUTCFullYear(), date.getUTCMonth(), date.getUTCDate())
  return new Date(midnight - ((date.getUTCDay() + 6) % 7) * DAY)
}

/** `count` weeks one after the other; the first is that of `date`, moved by `offset` weeks. */
export function weeksFrom(date: Date, offset: number, count: number): Week[] {
  const first = mondayOf(date).getTime() + offset * WEEK
  return Array.from({ length: count }, (_, index) => ({
    from: new Date(first + index * WEEK),
    to: new Date(first + (index + 1) * WEEK),
  }))
}
