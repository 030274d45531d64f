import { type Endpoint, Forbidden, NotFound } from 'payload'
import { whoIs } from '@/access/roles'
import { staffRequestId } from '@/access/staff-request'
import type { StoredState } from '@/rich-text/stored-node'
import { writingHelp } from './writing-help'

/**
 * `GET /api/articles/{id}/writing-help`: suggestions for the latest saved draft, computed on each request.
 *
 * @throws Forbidden (403) without a staff account; NotFound (404) if the user may not read the draft
 */
export const writingHelpEndpoint: Endpoint = {
  path: '/:id/writing-help',
  method: 'get',
  handler: async (req) => {
    if (whoIs(req.user) === 'reader') throw new Forbidden(req.t)
    const id = staffRequestId(req)
    const { docs } = await req.payload.find({
      collection: 'articles',
      where: { id: { equals: id } },
      select: {
        language: true,
        summary: true,
        keyPoints: true,
        references: true,
        body: true,
        updatedAt: true,
      },
      draft: true,
      depth: 0,
      limit: 1,
      pagination: false,
      overrideAccess: false,
      req,
    })
    const [draft] = docs
    if (!draft) throw new NotFound(req.t)
    const help = await writingHelp(req, { ...draft, body: draft.body as StoredState })
    return Response.json(help, { headers: { 'Cache-Control': 'no-store' } })
  },
}
