import { localIn } from '../schedule/zoned-time'

const DAY_MS = 86_400_000
const DAY = /^\d{4}-\d\d-\d\d$/
const MONTH = /^\d{4}-\d\d$/
/** Years outside of these are no plans but typing mistakes. */
const [FIRST_YEAR, LAST_YEAR] = [2000, 2100]

/** The days that one page of the calendar shows, as YYYY-MM-DD, from a Monday to a Sunday. */
export type CalendarSpan = {
  view: 'month' | 'week'
  /** The month (YYYY-MM), or the week by its Monday. */
  name: string
  days: string[]
  before: string
  after: string
}

/**
 * The span that a page's address asks for.
 *
 * @param month YYYY-MM
 * @param week any day of the week, YYYY-MM-DD; wins over the month
 * @param today the span without either, or with an impossible one
 */
export function readSpan(month: unknown, week: unknown, today: string): CalendarSpan {
  const day = typeof week === 'string' && isDay(week) ? week : null
  if (day) return weekOf(day)
  const first =
    typeof month === 'string' && MONTH.test(month) && isDay(`${month}-01`) ? month : today.slice(0, 7)
  return monthOf(first)
}

function monthOf(name: string): CalendarSpan {
  const first = `${name}-01`
  const next = later(first, 31).slice(0, 7)
  const days: string[] = []
  for (let day = mondayOf(first); day < `${next}-01` || days.length % 7 !== 0; day = later(day, 1))
    days.push(day)
  return { view: 'month', name, days, before: later(first, -1).slice(0, 7), after: next }
}

function weekOf(day: string): CalendarSpan {
  const name = mondayOf(day)
  const days = Array.from({ length: 7 }, (_, index) => later(name, index))
  return { view: 'week', name, days, before: later(name, -7), after: later(name, 7) }
}

function isDay(text: string): boolean {
  if (!DAY.test(text)) return false
  const year = Number(text.slice(0, 4))
  return year >= FIRST_YEAR && year <= LAST_YEAR && later(text, 0) === text
}

const mondayOf = (day: string) => later(day, -((new Date(`${day}T00:00Z`).getUTCDay() + 6) % 7))

function later(day: string, days: number): string {
  const time = Date.parse(`${day}T00:00Z`)
  return Number.isNaN(time) ? '' : new Date(time + days * DAY_MS).toISOString().slice(0, 10)
}

/** The day of an entry on the clocks of a zone. A day without a time is the same everywhere. */
export const dayOf = (at: string, timeZone: string): string =>
  DAY.test(at) ? at : localIn(timeZone, new Date(at)).slice(0, 10)
