import { TZDate } from '@date-fns/tz'

const HOUR_MS = 3_600_000

/** "2026-03-01T09:30" as `datetime-local` writes it; seconds may follow. */
const LOCAL = /^(\d{4,6})-(\d\d)-(\d\d)T(\d\d):(\d\d)/

/**
 * The moment at which clocks of a zone show a time. A time that is left out when clocks go forward is an hour later;
 * of one that comes twice, it is the first.
 *
 * @param local as `datetime-local` writes it
 * @param timeZone an IANA name
 * @returns null where it is no time
 */
export function momentIn(timeZone: string, local: string): Date | null {
  const [year, month, day, hour, minute] = LOCAL.exec(local)?.slice(1).map(Number) ?? []
  if (year === undefined || month === undefined || day === undefined) return null
  const moment = new Date(+new TZDate(year, month - 1, day, hour ?? 0, minute ?? 0, timeZone))
  if (Number.isNaN(moment.getTime())) return null
  return localIn(timeZone, moment) < local.slice(0, 16) ? new Date(+moment + HOUR_MS) : moment
}

/** What clocks of a zone show at a moment, as `datetime-local` writes it. */
export const localIn = (timeZone: string, moment: Date): string =>
  new TZDate(moment, timeZone).toISOString().slice(0, 16)
