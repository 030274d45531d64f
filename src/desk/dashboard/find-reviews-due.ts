import { sql } from '@payloadcms/db-postgres'
import type { PayloadRequest } from 'payload'
import { connectionOf } from '@/db/connection'
import { newestVersions } from '@/desk/panel/newest-versions'
import { type Week, weeksFrom } from './weeks'

/** How far ahead the dashboard looks. */
export const REVIEW_DAYS = 90
const MOST_ARTICLES = 6

export type ReviewsDue = {
  total: number
  overdue: number
  until: Date
  /** The first week begins now, the last ends with `until`. */
  weeks: (Week & { count: number })[]
  /** In order of due date. */
  next: { id: number; question: string; due: Date; overdue: boolean }[]
}

/**
 * Published articles whose clinical review is overdue at `now` or due within `REVIEW_DAYS`.
 *
 * @param profile only articles of this author profile; null for all
 */
export async function findReviewsDue(
  req: PayloadRequest,
  profile: number | null,
  now: Date,
): Promise<ReviewsDue> {
  const connection = await connectionOf(req)
  const until = new Date(now.getTime() + REVIEW_DAYS * 86_400_000)
  const due = sql`${newestVersions(profile)}
    and v.version_published_at is not null and v.version_review_due < ${until.toISOString()}`
  const [counted, first] = await Promise.all([
    connection.execute(sql`
      select extract(epoch from v.version_review_due)::float8 * 1000 as due, count(*)::int as count
      from ${due} group by 1`),
    connection.execute(sql`
      select a.id, v.version_question as question, extract(epoch from v.version_review_due)::float8 * 1000 as due
      from ${due} order by v.version_review_due, a.id limit ${MOST_ARTICLES}`),
  ])
  const days = counted.rows as { due: number; count: number }[]
  const articles = first.rows as { id: number; question: string | null; due: number }[]
  const sum = (from: number, to: number) =>
    days.reduce((all, day) => (day.due >= from && day.due < to ? all + day.count : all), 0)
  const weeks = weeksFrom(now, 0, 14)
    .map(({ from, to }) => ({ from: later(from, now), to: earlier(to, until) }))
    .filter(({ from, to }) => from < to)
  return {
    total: sum(Number.NEGATIVE_INFINITY, until.getTime()),
    overdue: sum(Number.NEGATIVE_INFINITY, now.getTime()),
    until,
    weeks: weeks.map((week) => ({ ...week, count: sum(week.from.getTime(), week.to.getTime()) })),
    next: articles.map(({ id, question, due: day }) => ({
      id,
      question: question ?? '',
      due: new Date(day),
      overdue: day < now.getTime(),
    })),
  }
}

const later = (a: Date, b: Date) => (a > b ? a : b)
const earlier = (a: Date, b: Date) => (a < b ? a : b)
