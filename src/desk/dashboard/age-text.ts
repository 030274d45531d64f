const MINUTE = 60_000
const units = [
  ['day', 24 * 60 * MINUTE],
  ['hour', 60 * MINUTE],
  ['minute', MINUTE],
] as const

/** How long ago something was, in its largest whole unit: "3 hours"; "less than a minute" below that. */
export function ageText(from: Date | string, now: Date): string {
  const age = now.getTime() - new Date(from).getTime()
  for (const [unit, length] of units) {
    const count = Math.floor(age / length)
    if (count >= 1) return `${count} ${unit}${count === 1 ? '' : 's'}`
  }
  return 'less than a minute'
}

const dayFormat = new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'short', timeZone: 'UTC' })
/** A day of this year, in UTC: "3 Nov". */
export const dayText = (date: Date): string => dayFormat.format(date)
