import { APIError, type Endpoint, Forbidden, NotFound, type PayloadRequest } from 'payload'
import { z } from 'zod'
import { readJson, staffRequestId } from '@/access/staff-request'
import { readId } from '@/db/read-id'
import { speak } from '@/design/panel-words'
import { presenceWords } from '@/design/panel-words/presence'
import { plansStamp } from '@/jobs/list-jobs'
import { notesStamp } from '../notes/find-notes'
import { seesPlans } from '../schedule/sees-plans'
import { CONTENT } from '../workflow/content-fields'
import { findPresent, noteGone, noteHere } from './presence'
import type { PresenceAnswer } from './present'

const headers = { 'Cache-Control': 'no-store' }
/** As many rows as a list has at most. */
const MOST_IDS = 100

const tab = z.string().regex(/^[\w-]{1,40}$/)
const hereSchema = (error: string) =>
  z.strictObject(
    { tab, field: z.enum(CONTENT).nullable().default(null), isReading: z.boolean().default(false) },
    { error },
  )
const goneSchema = (error: string) => z.strictObject({ tab }, { error })

const wrong = (req: PayloadRequest) => speak(presenceWords, req.i18n.language).incomplete

function userOf(req: PayloadRequest): number {
  if (!req.user) throw new Forbidden(req.t)
  return req.user.id
}

/** `POST /api/articles/:id/presence`: this tab has it open. Answers who else has, and what has changed. */
const here: Endpoint = {
  path: '/:id/presence',
  method: 'post',
  handler: async (req) => {
    const [article, user] = [staffRequestId(req), userOf(req)]
    const body = await readJson(req, hereSchema(wrong(req)))
    const newest = await req.payload.findByID({
      collection: 'articles',
      id: article,
      draft: true,
      depth: 0,
      select: { updatedAt: true },
      overrideAccess: false,
      disableErrors: true,
      req,
    })
    if (!newest) throw new NotFound(req.t)
    await noteHere(req, { article, user, ...body })
    const answer: PresenceAnswer = {
      updatedAt: newest.updatedAt,
      people: await findPresent(req, [article]),
      notes: await notesStamp(req, article),
      plans: seesPlans(req) ? await plansStamp(req, article) : '',
    }
    return Response.json(answer, { headers })
  },
}

/** `POST /api/articles/:id/presence/end`: this tab was closed. */
const gone: Endpoint = {
  path: '/:id/presence/end',
  method: 'post',
  handler: async (req) => {
    const [article, user] = [staffRequestId(req), userOf(req)]
    await noteGone(req, article, user, (await readJson(req, goneSchema(wrong(req)))).tab)
    return new Response(null, { status: 204 })
  },
}

/** `GET /api/articles/presence?ids=1,2`: who has which of these open, of those that the user may read. */
const list: Endpoint = {
  path: '/presence',
  method: 'get',
  handler: async (req) => {
    userOf(req)
    const ids = (req.searchParams.get('ids') ?? '').split(',').map(readId)
    if (ids.length > MOST_IDS || ids.includes(null)) throw new APIError(wrong(req), 400, undefined, true)
    const { docs } = await req.payload.find({
      collection: 'articles',
      where: { id: { in: ids } },
      draft: true,
      depth: 0,
      limit: ids.length,
      pagination: false,
      select: {},
      overrideAccess: false,
      req,
    })
    const people = await findPresent(
      req,
      docs.map(({ id }) => id),
    )
    return Response.json({ people }, { headers })
  },
}

export const presenceEndpoints: Endpoint[] = [here, gone, list]
