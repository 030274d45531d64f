import { APIError } from 'payload'
import { z } from 'zod'
import { type Spoken, speak } from '@/design/panel-words'
import { writingWords } from '@/design/panel-words/writing'
import type { PublicationAction } from '@/jobs/list-jobs'

const MINUTE_MS = 60_000
const LONGEST_YEARS = 2

type Words = Spoken<typeof writingWords>['plan']['refusal']

const schema = (words: Words) =>
  z.object({
    action: z.enum(['publish', 'unpublish'], { error: words.action }),
    at: z.iso.datetime({ offset: true, error: words.time }),
    contentDigest: z.string({ error: 'contentDigest must be text.' }).max(1000).optional(),
  })

export type Plan = {
  action: PublicationAction
  at: Date
  /** Of the version that the planner saw; required to publish. */
  contentDigest?: string
}

const refuse = (message: string) => new APIError(message, 400, undefined, true)

/**
 * Validates the time that a plan is moved to, as `readPlan` does.
 *
 * @throws APIError (400) that says what to correct
 */
export function readTime(body: unknown, now: Date, language?: string): Date {
  const whole = { ...(typeof body === 'object' ? body : {}), action: 'publish', contentDigest: undefined }
  return readPlan(whole, now, language).at
}

/**
 * Validates a plan.
 *
 * @param body the request body
 * @param now the database's current time: the worker uses the same clock
 * @param language of the planner
 * @returns the plan, its time rounded down to the minute
 * @throws APIError (400) that says what to correct
 */
export function readPlan(body: unknown, now: Date, language?: string): Plan {
  const words = speak(writingWords, language).plan.refusal
  const result = schema(words).safeParse(body)
  if (!result.success) throw refuse(result.error.issues[0]?.message ?? words.both)
  const at = new Date(result.data.at)
  if (Number.isNaN(at.getTime())) throw refuse(words.time)
  if (at <= now) throw refuse(words.past)
  const latest = new Date(now)
  latest.setFullYear(latest.getFullYear() + LONGEST_YEARS)
  if (at > latest) throw refuse(words.far(LONGEST_YEARS))
  const { action, contentDigest } = result.data
  return { action, contentDigest, at: new Date(Math.floor(at.getTime() / MINUTE_MS) * MINUTE_MS) }
}
