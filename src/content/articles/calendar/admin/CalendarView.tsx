import { redirect } from 'next/navigation'
import type { AdminViewServerProps } from 'payload'
import { readDatabaseClock } from '@/db/database-clock'
import { speak } from '@/design/panel-words'
import { calendarWords } from '@/design/panel-words/calendar'
import { PanelPage } from '@/desk/panel/PanelPage'
import { signInFirst } from '@/desk/panel/sign-in-first'
import { chosenZone } from '@/desk/users/time-zone'
import { localIn } from '../../schedule/zoned-time'
import { type CalendarSpan, dayOf, readSpan } from '../calendar-days'
import { findFeedAddress } from '../feed-address'
import { findEntries } from '../find-entries'
import { findUnscheduled } from '../find-unscheduled'
import { calendarProfile } from '../profile-of'
import { CalendarBoard } from './CalendarBoard'
import { FeedAddress } from './FeedAddress'
import './calendar.css'

/** The page with everybody's dates: a month or a week, with the address of the same as a feed. */
export async function CalendarView(view: AdminViewServerProps) {
  signInFirst(view, '/admin/calendar')
  const { req } = view.initPageResult
  const { user } = req
  const profile = calendarProfile(user)
  if (!user || profile === undefined) redirect('/admin')
  const { language } = req.i18n
  const words = speak(calendarWords, language)
  const zone = chosenZone(user) ?? 'UTC'
  const today = localIn(zone, await readDatabaseClock(req)).slice(0, 10)
  const span = readSpan(view.searchParams?.month, view.searchParams?.week, today)
  const entries = await findEntries(req, profile, span.days[0] ?? today, span.days.at(-1) ?? today)
  const shown = new Set(span.days)
  return (
    <PanelPage view={view} trail={[{ label: words.title }]} className="calendar">
      <header className="desk-head">
        <div>
          <h1>{words.title}</h1>
          <p>{words.about}</p>
        </div>
        <nav className="calendar-ways" aria-label={words.title}>
          <a className="desk-button" href={addressOf(span, span.before)} rel="prev">
            {words.before}
          </a>
          <a className="desk-button" href="/admin/calendar">
            {words.today}
          </a>
          <a className="desk-button" href={addressOf(span, span.after)} rel="next">
            {words.after}
          </a>
          <a href={`/admin/calendar?week=${span.days.includes(today) ? today : (span.days[7] ?? span.name)}`}>
            {words.week}
          </a>
          <a href={`/admin/calendar?month=${span.days[Math.min(7, span.days.length - 1)]?.slice(0, 7)}`}>
            {words.month}
          </a>
        </nav>
      </header>
      <CalendarBoard
        days={span.days}
        entries={entries.filter(({ at }) => shown.has(dayOf(at, zone)))}
        heading={nameOf(span, language)}
        mayPlan={profile === null}
        month={span.view === 'month' ? span.name : null}
        today={today}
        waiting={profile === null ? await findUnscheduled(req) : []}
        zone={zone}
      />
      <p className="desk-muted">{words.zone(zone)}</p>
      <FeedAddress known={await findFeedAddress(req, user.id)} />
    </PanelPage>
  )
}

const addressOf = ({ view }: CalendarSpan, name: string) => `/admin/calendar?${view}=${name}`

function nameOf({ view, name, days }: CalendarSpan, language: string): string {
  const format = (day: string, options: Intl.DateTimeFormatOptions) =>
    new Intl.DateTimeFormat(language, { ...options, timeZone: 'UTC' }).format(new Date(`${day}T00:00Z`))
  if (view === 'month') return format(`${name}-01`, { month: 'long', year: 'numeric' })
  return `${format(name, { day: 'numeric', month: 'short' })} – ${format(days.at(-1) ?? name, { day: 'numeric', month: 'short', year: 'numeric' })}`
}
