import type { Payload, PayloadRequest, TaskConfig } from 'payload'
import { JobCancelledError } from 'payload'
import { whoIs } from '@/access/roles'
import { contentDigest } from '@/content/articles/workflow/content-digest'
import { lockRows } from '@/db/lock-rows'
import { runInTransaction } from '@/db/run-in-transaction'
import { type Failure, storeFailure } from '@/jobs/describe-failure'
import type { PublicationAction } from '@/jobs/list-jobs'
import { log } from '@/log'
import { readPublication } from './read-publication'
import { inEachLanguage, isRefusal, PlanRefusal } from './refusal'
import { tellPlanFailed } from './tell-plan-failed'

export type ChangePublicationInput = {
  article: number
  action: PublicationAction
  /** The scheduled time, ISO 8601 in UTC. The row's own time moves on a retry. */
  at: string
  /** The stamp of what the planner saw; older plans have none. */
  digest?: string
  /** The planner's account; for the audit log. */
  plannedById: number
  plannedByName: string
}

type Job = { id: number | string; totalTried?: number | null }

/** About 40 minutes in total, with a backoff starting at 10 seconds. */
const retries = { attempts: 8, backoff: { type: 'exponential', delay: 10_000 } } as const

/**
 * Publishes or unpublishes the latest version of an article at its scheduled time, with its planner's current
 * rights. Idempotent: in the desired state there is nothing to write.
 *
 * A refusal (unapproved change, missing fields, deleted article) is final; anything else (the database) is
 * retried. Both are stored as a code for staff, who read it in the language of their account.
 */
export const changePublication: TaskConfig<{ input: ChangePublicationInput; output: object }> = {
  slug: 'changePublication',
  label: 'Scheduled publication',
  retries,
  handler: async ({ input, job, req: { payload } }) => {
    try {
      await runInTransaction(payload, (req) => change(req, input))
      return { output: {} }
    } catch (error) {
      if (error instanceof PlanRefusal) return fail(payload, job, input, error.failure)
      if (isRefusal(error)) {
        const said = await inEachLanguage(payload, error.message, (req) => change(req, input))
        return fail(payload, job, input, ['refused', said])
      }
      log.error(
        { err: error, job: job.id, article: input.article },
        'A scheduled change failed and will be retried',
      )
      if ((job.totalTried ?? 0) >= retries.attempts) await tell(payload, job, input, ['later'])
      // Stored with the job and shown to staff: a database's own message may contain the article's text.
      throw new Error(storeFailure(['later']))
    }
  },
}

async function fail(
  payload: Payload,
  job: Job,
  input: ChangePublicationInput,
  failure: Failure,
): Promise<never> {
  await tell(payload, job, input, failure)
  throw new JobCancelledError(storeFailure(failure))
}

/** What nobody could be told of now is tried again with the plan. */
async function tell(
  payload: Payload,
  job: Job,
  input: ChangePublicationInput,
  failure: Failure,
): Promise<void> {
  try {
    await tellPlanFailed(payload, job.id, input, failure)
  } catch (error) {
    log.error({ err: error, job: job.id }, 'Nobody could be told of a plan that failed')
    throw new Error(storeFailure(['later']))
  }
}

async function change(req: PayloadRequest, input: ChangePublicationInput): Promise<void> {
  const { article, action, plannedById, plannedByName } = input
  // Serialises concurrent changes: this sees earlier ones, later ones see the plan's result.
  await lockRows(req, 'articles', [article])
  const state = await readPublication(req, article)
  if (!state) throw new PlanRefusal(['gone'])
  const isDone = action === 'publish' ? state.isLive && !state.hasPendingChange : !state.isLive
  if (isDone) return

  if (action === 'publish') await refuseOther(req, input)
  req.user = await loadPlanner(req, input)
  await req.payload.update({
    collection: 'articles',
    id: article,
    data: { _status: action === 'publish' ? 'published' : 'draft' },
    // An incomplete next version must not keep the article online: only the status changes, its content is not
    // validated.
    ...(action === 'unpublish' ? { unpublishAllLocales: true } : {}),
    context: { plannedBy: { id: plannedById, name: plannedByName } },
    overrideAccess: true,
    depth: 0,
    req,
  })
}

/** What is published is what the planner saw. */
async function refuseOther(req: PayloadRequest, { article, digest }: ChangePublicationInput): Promise<void> {
  if (digest === undefined) return
  const newest = await req.payload.findByID({
    collection: 'articles',
    id: article,
    draft: true,
    depth: 0,
    req,
  })
  if (contentDigest({ ...newest }) === digest) return
  throw new PlanRefusal(['changed'])
}

async function loadPlanner(req: PayloadRequest, input: ChangePublicationInput) {
  const planner = await req.payload.findByID({
    collection: 'users',
    id: input.plannedById,
    depth: 0,
    disableErrors: true,
    req,
  })
  if (!planner || !['admin', 'editor'].includes(whoIs(planner))) {
    throw new PlanRefusal(['mayNotPublish', input.plannedByName])
  }
  return { ...planner, collection: 'users' as const }
}
