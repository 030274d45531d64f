const MINUTE_MS = 60_000
const DAY_MINUTES = 24 * 60
/** Daily mails are there when the day's work begins. */
const MORNING_MINUTES = 7 * 60

/**
 * The last time it was seven in the morning.
 *
 * @param zone an IANA name
 */
export function lastMorning(now: Date, zone: string): Date {
  const parts = new Intl.DateTimeFormat('en-GB', {
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
    timeZone: zone,
  }).formatToParts(now)
  const of = (type: string) => Number(parts.find((part) => part.type === type)?.value)
  const since = (of('hour') * 60 + of('minute') - MORNING_MINUTES + DAY_MINUTES) % DAY_MINUTES
  const minute = Math.floor(now.getTime() / MINUTE_MS) * MINUTE_MS
  return new Date(minute - since * MINUTE_MS)
}
