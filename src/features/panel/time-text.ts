/** As Payload's own columns write it (`dateFormat` in payload.config.ts): one form of a date on one screen. */
const format = (timeZone?: string) =>
  new Intl.DateTimeFormat('en', {
    day: 'numeric',
    month: 'short',
    year: 'numeric',
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
    timeZone,
  })

const formats = new Map<string | undefined, Intl.DateTimeFormat>()

/**
 * A moment as the panel writes it: "3 Nov 2026, 14:05".
 *
 * @param timeZone an IANA name; without it that of whoever looks, in a browser
 */
export function timeText(moment: Date | string, timeZone?: string): string {
  const known = formats.get(timeZone) ?? format(timeZone)
  formats.set(timeZone, known)
  const parts = Object.fromEntries(
    known.formatToParts(new Date(moment)).map(({ type, value }) => [type, value]),
  )
  return `${parts.day} ${parts.month} ${parts.year}, ${parts.hour}:${parts.minute}`
}
