import { type Endpoint, Forbidden } from 'payload'
import { z } from 'zod'
import { whoIs } from '@/access/roles'
import { readJson } from '@/access/staff-request'
import { runInTransaction } from '@/db/run-in-transaction'
import { QUERY_LENGTH } from '../tidy-query'
import { setPin } from './set-pin'

const input = z.strictObject({
  query: z.string().min(1).max(QUERY_LENGTH),
  article: z.union([z.int().min(1).max(2_147_483_647), z.string().min(1).max(500)]),
  isPinned: z.boolean(),
})

/** `POST /api/search-pins` with `{query, article, isPinned}`: puts an article first for a query, or takes it away. */
const pin: Endpoint = {
  path: '/search-pins',
  method: 'post',
  handler: async (req) => {
    if (whoIs(req.user) === 'reader') throw new Forbidden(req.t)
    const wanted = await readJson(req, input)
    await runInTransaction(req, () => setPin(req, wanted))
    return Response.json({ isPinned: wanted.isPinned }, { headers: { 'Cache-Control': 'no-store' } })
  },
}

export const searchPinEndpoints: Endpoint[] = [pin]
