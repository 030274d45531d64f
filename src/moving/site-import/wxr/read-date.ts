const WORDPRESS_DATE = /^(\d{4})-(\d\d)-(\d\d)[ T](\d\d):(\d\d):(\d\d)$/u

/** Before there were web sites, a date is a mistake. */
const FIRST_YEAR = 1990
const LAST_YEAR = 2100

/**
 * A date as WordPress writes it, in UTC: `2024-05-01 08:30:00`.
 *
 * @returns ISO 8601; null for none (`0000-00-00 00:00:00`), and for one that cannot be
 */
export function readDate(text: string): string | null {
  const [, year, month, day, hour, minute, second] = WORDPRESS_DATE.exec(text.trim()) ?? []
  if (year === undefined || Number(year) < FIRST_YEAR || Number(year) > LAST_YEAR) return null
  const time = new Date(`${year}-${month}-${day}T${hour}:${minute}:${second}Z`)
  // 31 February would be another day.
  return Number.isNaN(time.getTime()) || time.getUTCDate() !== Number(day) ? null : time.toISOString()
}

/** Whether a date is there, though perhaps an impossible one. */
export const hasDate = (text: string) => text.trim() !== '' && !text.startsWith('0000-00-00')
