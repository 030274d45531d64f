import ical, { ICalEventTransparency } from 'ical-generator'
import type { PayloadRequest } from 'payload'
import { speak } from '@/design/panel-words'
import { calendarWords } from '@/design/panel-words/calendar'
import { env } from '@/env'
import type { CalendarEntry } from './calendar-entry'

const QUARTER_HOUR_MS = 15 * 60_000
const DAY_MS = 86_400_000

/**
 * A calendar that other programs subscribe to (RFC 5545). Entries take no time of the day: nobody is busy by them.
 *
 * @param entries in the language of the account that the feed belongs to
 */
export function writeFeed(req: PayloadRequest, siteName: string, entries: readonly CalendarEntry[]): string {
  const words = speak(calendarWords, req.i18n.language)
  const host = new URL(env.PUBLIC_URL).host
  const calendar = ical({
    name: words.feedName(siteName),
    prodId: { company: 'Symptom Database', product: 'Calendar' },
    ttl: 3600,
  })
  for (const { id, kind, question, at, who, article, problem } of entries) {
    const isDay = at.length === 10
    const start = new Date(isDay ? `${at}T00:00Z` : at)
    calendar.createEvent({
      id: `${id}@${host}`,
      start,
      end: new Date(start.getTime() + (isDay ? DAY_MS : QUARTER_HOUR_MS)),
      allDay: isDay,
      summary: `${words.kind[kind]}: ${question}`,
      description: [who, problem && words.problem[problem]].filter(Boolean).join('\n'),
      url: `${env.PUBLIC_URL}/admin/collections/articles/${article}`,
      transparency: ICalEventTransparency.TRANSPARENT,
    })
  }
  return calendar.toString()
}
