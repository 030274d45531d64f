import { sql } from '@payloadcms/db-postgres'
import type { PayloadRequest } from 'payload'
import { connectionOf } from '@/db/connection'
import { newestVersions } from './newest-versions'
import { type Week, weeksFrom } from './weeks'

/** How far the dashboard looks ahead. */
export const REVIEW_DAYS = 90
const MOST_ARTICLES = 8

export type ReviewsDue = {
  total: number
  overdue: number
  until: Date
  /** The first week begins now, the last ends with `until`. */
  weeks: (Week & { count: number })[]
  /** Those due first. */
  next: { id: number; question: string; due: Date; overdue: boolean }[]
}

/**
 * Articles that have been published and whose clinical review is due within `REVIEW_DAYS` of `now`, or was before.
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
  const { rows } = await connection.execute(sql`
    with due as (
      select v.parent_id as id, v.version_question as question, v.version_review_due as due
      from ${newestVersions(profile)}
        and v.version_published_at is not null and v.version_review_due < ${until.toISOString()})
    select extract(epoch from due)::float8 * 1000 as due, count(*)::int as count,
      (array_agg(id order by id))[1:${MOST_ARTICLES}::int] as ids,
      (array_agg(question order by id))[1:${MOST_ARTICLES}::int] as questions
    from due group by 1 order by 1`)
  const days = rows as { due: number; count: number; ids: number[]; questions: (string | null)[] }[]
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
    next: days
      .flatMap(({ due, ids, questions }) =>
        ids.map((id, index) => ({
          id,
          question: questions[index] || 'Without a question',
          due: new Date(due),
          overdue: due < now.getTime(),
        })),
      )
      .slice(0, MOST_ARTICLES),
  }
}

const later = (a: Date, b: Date) => (a > b ? a : b)
const earlier = (a: Date, b: Date) => (a < b ? a : b)
