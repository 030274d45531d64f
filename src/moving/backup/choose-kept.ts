/** How many backups are kept: the newest of as many days, weeks and months as there are backups of. */
export type Keeping = { daily: number; weekly: number; monthly: number }

/**
 * Chooses which backups are kept. The newest always is.
 *
 * @param times when each was made
 * @returns those to keep
 */
export function chooseKept(times: readonly Date[], keeping: Keeping): Set<Date> {
  const newestFirst = [...times].sort((a, b) => b.getTime() - a.getTime())
  const kept = new Set(newestFirst.slice(0, 1))
  for (const [periodOf, most] of [
    [dayOf, keeping.daily],
    [weekOf, keeping.weekly],
    [monthOf, keeping.monthly],
  ] as const) {
    const seen = new Set<string>()
    for (const time of newestFirst) {
      const period = periodOf(time)
      if (seen.has(period)) continue
      if (seen.size === most) break
      seen.add(period)
      kept.add(time)
    }
  }
  return kept
}

const DAY_MS = 86_400_000

const dayOf = (time: Date) => time.toISOString().slice(0, 10)
const monthOf = (time: Date) => time.toISOString().slice(0, 7)
/** Weeks begin on Monday; the first day of 1970 was a Thursday. */
const weekOf = (time: Date) => String(Math.floor((time.getTime() / DAY_MS + 3) / 7))
