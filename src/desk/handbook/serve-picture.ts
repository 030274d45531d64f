import { type Endpoint, NotFound } from 'payload'
import { whoIs } from '@/access/roles'
import { readHandbookPicture } from './read-handbook'
import { PICTURES } from './render-page'

/** `GET /api/handbook/pictures/:name`: a picture of the handbook, for staff; 404 for everybody else. */
export const handbookPicture: Endpoint = {
  path: `${PICTURES}/:name`,
  method: 'get',
  handler: async (req) => {
    const isStaff = whoIs(req.user) !== 'reader'
    const picture = isStaff ? await readHandbookPicture(String(req.routeParams?.name ?? '')) : null
    if (!picture) throw new NotFound(req.t)
    return new Response(new Uint8Array(picture), {
      headers: { 'Content-Type': 'image/png', 'Cache-Control': 'private, max-age=3600' },
    })
  },
}
