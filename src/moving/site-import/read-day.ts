/** Before there were web sites, a date is a mistake. */
const [FIRST_YEAR, LAST_YEAR] = [1990, 2100]

/**
 * A day or time as site generators and databases write it, `2024-05-01` or `2024-05-01 08:30`; without a zone, it is UTC.
 *
 * @returns ISO 8601; null if it cannot be
 */
export function readDay(text: string): string | null {
  if (!/^\d{4}-\d\d-\d\d(?:$|[ T]\d\d:\d\d)/u.test(text)) return null
  const hasZone = /(?:Z|[+-]\d\d:?\d\d)$/u.test(text.slice(10))
  const time = new Date(hasZone || text.length === 10 ? text : `${text.replace(' ', 'T')}Z`)
  const year = Number.isNaN(time.getTime()) ? 0 : time.getUTCFullYear()
  return year >= FIRST_YEAR && year <= LAST_YEAR ? time.toISOString() : null
}
