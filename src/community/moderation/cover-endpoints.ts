import { type Endpoint, Forbidden, type PayloadRequest } from 'payload'
import { z } from 'zod'
import { scopeFor } from '@/access/access-table'
import { whoIs } from '@/access/roles'
import { readJson, staffRequestId } from '@/access/staff-request'
import { COMMENT_LENGTH } from '@/community/comments/comment-rules'
import { MOST_COVERS } from '@/community/comments/covered-words'
import { coverWords, findCovered } from './cover-words'

const answer = (body: object) => Response.json(body, { headers: { 'Cache-Control': 'no-store' } })

/** Covered words are as private as a sender's contact data. */
export const mayCover = (user: PayloadRequest['user']): boolean =>
  scopeFor('comment-contacts', 'read', whoIs(user)) !== null

function requireCoverer(req: PayloadRequest): number {
  if (!mayCover(req.user)) throw new Forbidden(req.t)
  return staffRequestId(req)
}

const place = z.int().min(0).max(COMMENT_LENGTH)
const coverInput = z.strictObject({
  contentDigest: z.string('Send the contentDigest of the comment as you looked at it.').min(1).max(100),
  covers: z.array(z.strictObject({ from: place, to: place })).max(MOST_COVERS),
})

/** `GET` and `POST /api/comments/:id/covered`: the original text, and the covered ranges. */
export const coverEndpoints: Endpoint[] = [
  {
    path: '/:id/covered',
    method: 'get',
    handler: async (req) => answer(await findCovered(req, requireCoverer(req))),
  },
  {
    path: '/:id/covered',
    method: 'post',
    handler: async (req) => {
      const id = requireCoverer(req)
      return answer(await coverWords(req, id, await readJson(req, coverInput)))
    },
  },
]
