/** A day as the panel shows it: `3 May 2026`; an unreadable value unchanged. */
export function showDay(value: unknown): string {
  if (typeof value !== 'string' || value === '') return ''
  const day = new Date(value)
  return Number.isNaN(day.getTime()) ? value : words.format(day)
}

const words = new Intl.DateTimeFormat('en-GB', {
  day: 'numeric',
  month: 'short',
  year: 'numeric',
  timeZone: 'UTC',
})

/**
 * A stored day for a picker in the browser's zone: the same day there, at noon, where no daylight saving change
 * moves it to another day.
 *
 * @returns undefined if there is none
 */
export function toPicker(value: unknown): Date | undefined {
  const day = typeof value === 'string' && value !== '' ? new Date(value) : undefined
  if (day === undefined || Number.isNaN(day.getTime())) return undefined
  return new Date(day.getUTCFullYear(), day.getUTCMonth(), day.getUTCDate(), 12)
}

/**
 * The value that Payload's picker returns for a day: about noon in UTC, so the day is the one in UTC.
 *
 * @returns the day as it is stored, or null if the field was cleared
 */
export function fromPicker(picked: Date | null | undefined): string | null {
  if (!picked || Number.isNaN(picked.getTime())) return null
  return `${picked.toISOString().slice(0, 10)}T12:00:00.000Z`
}
