import { TZDate } from '@date-fns/tz'

const HOUR_MS = 3_600_000

/** "2026-03-01T09:30" in `datetime-local` format; seconds may follow. */
const LOCAL = /^(\d{4,6})-(\d\d)-(\d\d)T(\d\d):(\d\d)/

/**
 * The moment at which a zone's clocks show a local time. A time skipped by daylight saving is moved an hour later;
 * of an ambiguous one the first is used.
 *
 * @param local in `datetime-local` format
 * @param timeZone an IANA name
 * @returns null if it is not a valid time
 */
export function momentIn(timeZone: string, local: string): Date | null {
  const [year, month, day, hour, minute] = LOCAL.exec(local)?.slice(1).map(Number) ?? []
  if (year === undefined || month === undefined || day === undefined) return null
  const moment = new Date(+new TZDate(year, month - 1, day, hour ?? 0, minute ?? 0, timeZone))
  if (Number.isNaN(moment.getTime())) return null
  return localIn(timeZone, moment) < local.slice(0, 16) ? new Date(+moment + HOUR_MS) : moment
}

/** A moment as local time in a zone, in `datetime-local` format. */
export const localIn = (timeZone: string, moment: Date): string =>
  new TZDate(moment, timeZone).toISOString().slice(0, 16)
