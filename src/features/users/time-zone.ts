/** Whether a value names a time zone that times can be shown in; nothing is the site's own, UTC. */
export function isTimeZone(value: unknown): boolean {
  if (value === undefined || value === null || value === '') return true
  if (typeof value !== 'string') return false
  try {
    return Boolean(new Intl.DateTimeFormat('en', { timeZone: value }))
  } catch {
    return false
  }
}
