import { APIError } from 'payload'
import { z } from 'zod'
import type { PublicationAction } from '@/jobs/read-publication'

const MINUTE_MS = 60_000
const LONGEST_YEARS = 2

const schema = z.object({
  action: z.enum(['publish', 'unpublish'], { error: 'Say what to plan: publish or unpublish.' }),
  at: z.iso.datetime({ offset: true, error: 'Give a date and a time.' }),
  contentDigest: z.string({ error: 'contentDigest must be text.' }).max(300).optional(),
})

export type Plan = {
  action: PublicationAction
  at: Date
  /** Of the version that the planner looked at; needed to publish. */
  contentDigest?: string
}

const refuse = (message: string) => new APIError(message, 400, undefined, true)

/**
 * Checks what was sent as a plan.
 *
 * @param body whatever arrived
 * @param now the database's present time: by it the worker finds what is due
 * @returns the plan, its time rounded down to the minute
 * @throws APIError (400) that says what to correct
 */
export function readPlan(body: unknown, now: Date): Plan {
  const result = schema.safeParse(body)
  if (!result.success) throw refuse(result.error.issues[0]?.message ?? 'Give an action and a time.')
  const at = new Date(result.data.at)
  if (Number.isNaN(at.getTime())) throw refuse('Give a date and a time.')
  if (at <= now) throw refuse('The time must be in the future.')
  const latest = new Date(now)
  latest.setFullYear(latest.getFullYear() + LONGEST_YEARS)
  if (at > latest) throw refuse(`The time must be within ${LONGEST_YEARS} years.`)
  const { action, contentDigest } = result.data
  return { action, contentDigest, at: new Date(Math.floor(at.getTime() / MINUTE_MS) * MINUTE_MS) }
}
