/** Whether a value is a supported time zone; empty means the browser's. */
export function isTimeZone(value: unknown): boolean {
  if (value === undefined || value === null || value === '') return true
  if (typeof value !== 'string') return false
  try {
    return Boolean(new Intl.DateTimeFormat('en', { timeZone: value }))
  } catch {
    return false
  }
}

/** The selectable zones, by IANA name; UTC is missing in the lists of some engines. */
export const timeZones = (): string[] => [...new Set(['UTC', ...Intl.supportedValuesOf('timeZone')])]

/** The account's time zone; none if it uses the browser's, or if this engine does not know the name. */
export function chosenZone(user: object | null | undefined): string | undefined {
  const zone = user && 'timeZone' in user ? user.timeZone : undefined
  return typeof zone === 'string' && zone !== '' && isTimeZone(zone) ? zone : undefined
}
