import { type Endpoint, Forbidden } from 'payload'
import { z } from 'zod'
import { readJson } from '@/access/staff-request'
import { bulkMoveSchema } from './bulk-move'
import { MOST_AT_ONCE } from './most-at-once'
import { previewMoves, runMoves } from './run-moves'

const ID = z.int().min(1).max(2_147_483_647)
const unique = (ids: readonly number[]) => new Set(ids).size === ids.length

const previewInput = z.strictObject({
  ids: z.array(ID).min(1).max(MOST_AT_ONCE).refine(unique),
  move: bulkMoveSchema,
})
const runInput = z.strictObject({
  steps: z
    .array(z.strictObject({ id: ID, contentDigest: z.string().min(1).max(1000), move: bulkMoveSchema }))
    .min(1)
    .max(MOST_AT_ONCE)
    .refine((steps) => unique(steps.map(({ id }) => id))),
})
const headers = { 'Cache-Control': 'no-store' }

/**
 * Moves of many articles, for staff, each with the rights of the same move made alone:
 * `POST /api/articles/bulk/preview` with `{ids, move}` says what would happen,
 * `POST /api/articles/bulk` with `{steps: [{id, contentDigest, move}]}` does it.
 */
export const bulkEndpoints: Endpoint[] = [
  {
    path: '/bulk/preview',
    method: 'post',
    handler: async (req) => {
      if (!req.user) throw new Forbidden(req.t)
      const { ids, move } = await readJson(req, previewInput)
      return Response.json({ results: await previewMoves(req, ids, move) }, { headers })
    },
  },
  {
    path: '/bulk',
    method: 'post',
    handler: async (req) => {
      if (!req.user) throw new Forbidden(req.t)
      const { steps } = await readJson(req, runInput)
      return Response.json({ results: await runMoves(req, steps) }, { headers })
    },
  },
]
