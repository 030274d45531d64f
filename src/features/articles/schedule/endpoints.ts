import type { Endpoint, PayloadRequest } from 'payload'
import { APIError, commitTransaction, Forbidden, initTransaction, killTransaction, NotFound } from 'payload'
import { whoIs } from '@/access/roles'
import { listJobs, type ScheduledJob } from '@/jobs/list-jobs'
import type { User } from '@/payload-types'
import { cancelPlan, planChange } from './plan-change'
import { readPlan } from './plan-input'

const LARGEST_ID = 2_147_483_647
const NO_STORE = { 'Cache-Control': 'no-store' }

/** As the panel and other clients get it. */
const view = ({ jobId, action, at, plannedBy, state, error }: ScheduledJob) => ({
  id: jobId,
  action,
  at,
  plannedBy,
  state,
  error,
})

/**
 * The plans of one article, for editors and administrators:
 * `GET /api/articles/:id/schedule`, `POST` the same with `{action, at}`, `DELETE /api/articles/:id/schedule/:jobId`.
 */
export const scheduleEndpoints: Endpoint[] = [
  {
    path: '/:id/schedule',
    method: 'get',
    handler: async (req) => {
      const user = requireEditor(req)
      const article = readId(req, 'id')
      await req.payload.findByID({
        collection: 'articles',
        id: article,
        depth: 0,
        select: {},
        overrideAccess: false,
        user,
        req,
      })
      const plans = await listJobs(req, { article })
      return Response.json({ plans: plans.map(view) }, { headers: NO_STORE })
    },
  },
  {
    path: '/:id/schedule',
    method: 'post',
    handler: async (req) => {
      const user = requireEditor(req)
      const article = readId(req, 'id')
      const plan = readPlan(await readBody(req))
      const job = await inTransaction(req, () => planChange(req, user, article, plan))
      return Response.json({ plan: view(job) }, { status: 201, headers: NO_STORE })
    },
  },
  {
    path: '/:id/schedule/:jobId',
    method: 'delete',
    handler: async (req) => {
      const user = requireEditor(req)
      const [article, jobId] = [readId(req, 'id'), readId(req, 'jobId')]
      await inTransaction(req, () => cancelPlan(req, user, article, jobId))
      return Response.json({ message: 'The plan was cancelled.' }, { headers: NO_STORE })
    },
  },
]

function requireEditor(req: PayloadRequest): User {
  const { user } = req
  if (!user || !['admin', 'editor'].includes(whoIs(user))) throw new Forbidden(req.t)
  return user
}

function readId(req: PayloadRequest, name: string): number {
  const text = String(req.routeParams?.[name] ?? '')
  const id = Number(text)
  if (!/^\d{1,10}$/.test(text) || id < 1 || id > LARGEST_ID) throw new NotFound(req.t)
  return id
}

async function readBody(req: PayloadRequest): Promise<unknown> {
  try {
    return await req.json?.()
  } catch {
    throw new APIError('Send an action and a time as JSON.', 400, undefined, true)
  }
}

async function inTransaction<T>(req: PayloadRequest, work: () => Promise<T>): Promise<T> {
  await initTransaction(req)
  try {
    const result = await work()
    await commitTransaction(req)
    return result
  } catch (error) {
    await killTransaction(req)
    throw error
  }
}
