'use client'

import { useTranslation } from '@payloadcms/ui'
import { useRouter } from 'next/navigation'
import { type DragEvent, useState } from 'react'
import { calendarWords } from '@/design/panel-words/calendar'
import { useWords } from '@/design/use-words'
import { timeText } from '@/desk/panel/time-text'
import { ask } from '../../schedule/admin/plan'
import { localIn, momentIn } from '../../schedule/zoned-time'
import { dayOf } from '../calendar-days'
import { type CalendarEntry, ENTRY_KINDS } from '../calendar-entry'
import type { Unscheduled } from '../find-unscheduled'
import { MoveForm } from './MoveForm'

/** What is dragged: a plan, or an article that has none yet. */
export type Movable = {
  article: number
  question: string
  plan: number | null
  contentDigest?: string
  time: string
}

/** An article without a date is dropped on a day, not on an hour. */
const USUAL_TIME = '09:00'

type Props = {
  days: string[]
  entries: CalendarEntry[]
  heading: string
  mayPlan: boolean
  /** The month that is shown, YYYY-MM; days outside of it are paler. */
  month: string | null
  today: string
  waiting: Unscheduled[]
  zone: string
}

/** The days with what is on them. A plan is moved by dragging it to another day, or with a form. */
export function CalendarBoard({ days, entries, heading, mayPlan, month, today, waiting, zone }: Props) {
  const words = useWords(calendarWords)
  const router = useRouter()
  const { i18n } = useTranslation()
  const [dragged, setDragged] = useState<Movable | null>(null)
  const [over, setOver] = useState<string | null>(null)
  const [said, setSaid] = useState<{ words: string; isProblem: boolean } | null>(null)

  async function move(what: Movable, local: string): Promise<boolean> {
    const at = momentIn(zone, local)
    if (!at) return false
    const base = `/api/articles/${what.article}/schedule`
    const answer =
      what.plan === null
        ? await ask(base, 'POST', {
            action: 'publish',
            at: at.toISOString(),
            contentDigest: what.contentDigest,
          })
        : await ask(`${base}/${what.plan}`, 'PATCH', { at: at.toISOString() })
    setSaid(
      answer.isGranted
        ? { words: words.done(what.question, timeText(at, zone, i18n.language)), isProblem: false }
        : { words: answer.problem ?? words.failed, isProblem: true },
    )
    if (answer.isGranted) router.refresh()
    return answer.isGranted
  }

  const drag = (what: Movable) => ({
    draggable: true,
    onDragStart: (event: DragEvent) => {
      event.dataTransfer.effectAllowed = 'move'
      event.dataTransfer.setData('text/plain', what.question)
      setDragged(what)
    },
    onDragEnd: () => {
      setDragged(null)
      setOver(null)
    },
  })
  const drop = (day: string) => ({
    onDragOver: (event: DragEvent) => {
      if (!dragged) return
      event.preventDefault()
      setOver(day)
    },
    onDrop: (event: DragEvent) => {
      event.preventDefault()
      setOver(null)
      if (dragged) void move(dragged, `${day}T${dragged.time}`)
    },
  })
  const movableOf = ({ article, question, plan, at }: CalendarEntry): Movable => ({
    article,
    question,
    plan,
    time: localIn(zone, new Date(at)).slice(11, 16),
  })
  const dayName = (day: string, options: Intl.DateTimeFormatOptions) =>
    new Intl.DateTimeFormat(i18n.language, { ...options, timeZone: 'UTC' }).format(new Date(`${day}T00:00Z`))

  return (
    <>
      {mayPlan && waiting.length > 0 && (
        <section className="calendar-waiting" aria-labelledby="calendar-waiting">
          <h2 id="calendar-waiting">{words.waiting}</h2>
          <p className="desk-muted">{words.waitingHint}</p>
          <ul>
            {waiting.map(({ id, question, contentDigest }) => {
              const what = { article: id, question, plan: null, contentDigest, time: USUAL_TIME }
              return (
                <li className="calendar-entry calendar-entry--unscheduled" key={id} {...drag(what)}>
                  <a href={`/admin/collections/articles/${id}`} dir="auto" draggable={false}>
                    {question}
                  </a>
                  <MoveForm
                    label={words.plan}
                    initial=""
                    onMove={(local) => move(what, local)}
                    question={question}
                  />
                </li>
              )
            })}
          </ul>
        </section>
      )}
      <p aria-live="polite" className={said?.isProblem ? 'calendar-said desk-alarm' : 'calendar-said'}>
        {said?.words}
      </p>
      <h2 className="calendar-heading">{heading}</h2>
      {entries.length === 0 && <p className="desk-empty">{words.nothing}</p>}
      <ol className={month ? 'calendar-days' : 'calendar-days calendar-days--week'}>
        {days.map((day) => {
          const on = entries.filter(({ at }) => dayOf(at, zone) === day)
          const state = [
            'calendar-day',
            day === today && 'calendar-day--today',
            month && !day.startsWith(month) && 'calendar-day--outside',
            day === over && 'calendar-day--over',
            on.length === 0 && 'calendar-day--empty',
          ]
          return (
            <li className={state.filter(Boolean).join(' ')} key={day} {...(mayPlan ? drop(day) : {})}>
              <h3>
                <time dateTime={day}>
                  <span className="calendar-weekday">{dayName(day, { weekday: 'short' })}</span>{' '}
                  {dayName(
                    day,
                    day.endsWith('-01') ? { day: 'numeric', month: 'short' } : { day: 'numeric' },
                  )}
                </time>
                {day === today && <span className="desk-hidden"> ({words.today})</span>}
              </h3>
              <ul>
                {on.map((entry) => {
                  const isMovable = mayPlan && entry.plan !== null && entry.problem !== 'outdated'
                  const what = isMovable ? movableOf(entry) : null
                  return (
                    <li
                      className={`calendar-entry calendar-entry--${entry.kind}`}
                      key={entry.id}
                      {...(what ? drag(what) : {})}
                    >
                      <span className="calendar-kind">
                        {entry.at.length > 10 && `${localIn(zone, new Date(entry.at)).slice(11, 16)} `}
                        {words.kind[entry.kind]}
                      </span>
                      <a href={`/admin/collections/articles/${entry.article}`} dir="auto" draggable={false}>
                        {entry.question}
                      </a>
                      {entry.who && <span className="desk-muted">{entry.who}</span>}
                      {entry.problem && (
                        <strong className="desk-alarm">{words.problem[entry.problem]}</strong>
                      )}
                      {what && (
                        <MoveForm
                          label={words.move}
                          initial={localIn(zone, new Date(entry.at))}
                          onMove={(local) => move(what, local)}
                          question={entry.question}
                        />
                      )}
                    </li>
                  )
                })}
              </ul>
            </li>
          )
        })}
      </ol>
      <ul className="calendar-key" aria-label={words.key}>
        {ENTRY_KINDS.map((kind) => (
          <li className={`calendar-entry calendar-entry--${kind}`} key={kind}>
            <span className="calendar-kind">{words.kind[kind]}</span>
          </li>
        ))}
      </ul>
    </>
  )
}
