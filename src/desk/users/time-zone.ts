/** Whether a value names a time zone that times can be shown in; nothing is the browser's own. */
export function isTimeZone(value: unknown): boolean {
  if (value === undefined || value === null || value === '') return true
  if (typeof value !== 'string') return false
  try {
    return Boolean(new Intl.DateTimeFormat('en', { timeZone: value }))
  } catch {
    return false
  }
}

/** The zones to choose from, by their IANA names; UTC is missing in the lists of some engines. */
export const timeZones = (): string[] => [...new Set(['UTC', ...Intl.supportedValuesOf('timeZone')])]

/** The zone that an account chose; none where it takes the browser's, or where this engine does not know the name. */
export function chosenZone(user: object | null | undefined): string | undefined {
  const zone = user && 'timeZone' in user ? user.timeZone : undefined
  return typeof zone === 'string' && zone !== '' && isTimeZone(zone) ? zone : undefined
}
