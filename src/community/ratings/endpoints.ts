import { type Endpoint, Forbidden, type PayloadRequest } from 'payload'
import { z } from 'zod'
import { whoIs } from '@/access/roles'
import { readJson } from '@/access/staff-request'
import { releaseRatings, removeRatings } from './judge-ratings'
import { removalReasons } from './removal-reasons'

/** Maximum number of ratings per request: each gets its audit row in one transaction. */
const MOST = 200
const ratings = z
  .array(
    z.strictObject({
      id: z.int().min(1).max(2_147_483_647),
      contentDigest: z.string('Send the contentDigest of each rating as you looked at it.').min(1).max(100),
    }),
  )
  .min(1)
  .max(MOST)

/** @throws Forbidden for everybody but admins and moderators */
function requireJudge(req: PayloadRequest): void {
  const who = whoIs(req.user)
  if (who !== 'admin' && who !== 'moderator') throw new Forbidden(req.t)
}

const answer = (body: object) => Response.json(body, { headers: { 'Cache-Control': 'no-store' } })

const removeInput = z.strictObject({ ratings, reason: z.enum(removalReasons) })

/**
 * `POST /api/ratings/remove {ratings: [{id, contentDigest}], reason}`: removes them, logging the reason for each.
 */
const remove: Endpoint = {
  path: '/remove',
  method: 'post',
  handler: async (req) => {
    requireJudge(req)
    const input = await readJson(req, removeInput)
    return answer({ removed: await removeRatings(req, input.ratings, input.reason) })
  },
}

const releaseInput = z.strictObject({ ratings })

/** `POST /api/ratings/release {ratings: [{id, contentDigest}]}`: counts held ratings. */
const release: Endpoint = {
  path: '/release',
  method: 'post',
  handler: async (req) => {
    requireJudge(req)
    const input = await readJson(req, releaseInput)
    return answer({ released: await releaseRatings(req, input.ratings) })
  },
}

/** The moderators' endpoints for ratings. */
export const ratingEndpoints: Endpoint[] = [remove, release]
