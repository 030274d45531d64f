import { APIError, type Endpoint, NotFound, restoreVersionOperation } from 'payload'
import { z } from 'zod'
import { readJson, staffRequestId } from '@/access/staff-request'
import { runInTransaction } from '@/db/run-in-transaction'
import { findUnstorableText } from '@/db/storable-input'
import { speak } from '@/design/panel-words'
import { workflowWords } from '@/design/panel-words/workflow'
import { recordAudit } from '@/desk/audit-log/record-audit'
import type { Article } from '@/payload-types'
import { describeWorkflow, findNewestVersion } from './describe-workflow'
import { moveArticle } from './move-article'
import type { MoveName } from './workflow-view'

const NOTE_LENGTH = 2000
const inputSchema = z.strictObject({
  note: z
    .string()
    .trim()
    .max(NOTE_LENGTH)
    .refine((note) => findUnstorableText(note) === null)
    .default(''),
  reviewed: z.boolean().default(false),
  contentDigest: z.string().max(1000).optional(),
})

const move = (name: MoveName): Endpoint => ({
  path: `/:id/${name}`,
  method: 'post',
  handler: async (req) => {
    const id = staffRequestId(req)
    const input = await readJson(req, inputSchema)
    if (name === 'return' && input.note === '') {
      throw new APIError(speak(workflowWords, req.i18n.language).refusal.noNote, 400, undefined, true)
    }
    return Response.json(await moveArticle(req, id, name, input))
  },
})

/** Returns an article's workflow state, to staff who may read its latest version. */
const describe: Endpoint = {
  path: '/:id/workflow',
  method: 'get',
  handler: async (req) => {
    const article = await findNewestVersion(req, staffRequestId(req))
    if (!article) throw new NotFound(req.t)
    const stamp = req.searchParams.get('contentDigest') ?? undefined
    return Response.json(await describeWorkflow(req, article, stamp), {
      headers: { 'Cache-Control': 'no-store' },
    })
  },
}

/** Replaces Payload's own endpoint: a version is always restored as a draft, and logged. */
const restore: Endpoint = {
  path: '/versions/:id',
  method: 'post',
  handler: async (req) => {
    const version = staffRequestId(req)
    const doc = await runInTransaction(
      req.payload,
      async (own) => {
        const restored: Article = await restoreVersionOperation({
          collection: own.payload.collections.articles,
          id: version,
          draft: true,
          depth: 0,
          overrideAccess: false,
          req: own,
        })
        await recordAudit(own, {
          action: 'restore version',
          target: 'articles',
          targetId: restored.id,
          title: restored.question,
          details: { version },
        })
        return restored
      },
      req.user,
    )
    return Response.json({ ...doc, message: speak(workflowWords, req.i18n.language).restored })
  },
}

export const workflowEndpoints: Endpoint[] = [
  describe,
  move('submit'),
  move('approve'),
  move('return'),
  restore,
]
