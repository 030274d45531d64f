import { APIError, type Endpoint } from 'payload'
import { z } from 'zod'
import { readJson, staffRequestId } from '@/access/staff-request'
import { speak } from '@/design/panel-words'
import { changesWords } from '@/design/panel-words/changes'
import { compareArticles } from './compare-articles'
import { findCompared, readWanted } from './find-compared'
import { RETURNABLE } from './returnable'
import { takeBack } from './take-back'

/** `GET /api/articles/{id}/changes?from=&to=`: what changed between two versions, in a line each. */
const changes: Endpoint = {
  path: '/:id/changes',
  method: 'get',
  handler: async (req) => {
    const id = staffRequestId(req)
    const wanted = readWanted(req, req.searchParams.get('from'), req.searchParams.get('to'))
    const { before, after } = await findCompared(req, id, wanted)
    const { lines } = await compareArticles(req, before.article, after.article)
    return Response.json(
      { from: before.at, to: after.at, lines },
      { headers: { 'Cache-Control': 'no-store' } },
    )
  },
}

const inputSchema = z.strictObject({
  from: z.union([z.literal('approved'), z.literal('published'), z.int().positive().max(2_147_483_647)]),
  field: z.enum(RETURNABLE),
  block: z.int().min(0).max(1_000_000).optional(),
  contentDigest: z.string().max(300).optional(),
})

/** `POST /api/articles/{id}/take-back`: one field or block as in an earlier version, in the draft. */
const back: Endpoint = {
  path: '/:id/take-back',
  method: 'post',
  handler: async (req) => {
    const id = staffRequestId(req)
    const input = await readJson(req, inputSchema)
    if (input.block !== undefined && input.field !== 'body') {
      const { onlyText } = speak(changesWords, req.i18n.language).takeBack
      throw new APIError(onlyText, 400, undefined, true)
    }
    const { contentDigest, updatedAt } = await takeBack(req, id, input)
    return Response.json({ contentDigest, updatedAt })
  },
}

export const changesEndpoints: Endpoint[] = [changes, back]
