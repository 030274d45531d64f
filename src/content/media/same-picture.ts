import { APIError, type Endpoint } from 'payload'
import { whoIs } from '@/access/roles'
import { speak } from '@/design/panel-words'
import { refusalWords } from '@/design/panel-words/refusals'

/** The data shown about an existing picture. */
export type SamePicture = { id: number; alt: string; filename: string }

/** `GET /api/media/same?digest=`: whether a file with this SHA-256 exists, for staff who may read pictures. */
export const samePictureEndpoint: Endpoint = {
  path: '/same',
  method: 'get',
  handler: async (req) => {
    if (whoIs(req.user) === 'reader')
      throw new APIError(speak(refusalWords, req.i18n.language).signIn, 401, undefined, true)
    const digest = req.searchParams.get('digest') ?? ''
    if (!/^[0-9a-f]{64}$/.test(digest)) throw new APIError('Send a SHA-256 as digest.', 400, undefined, true)
    // The match is read with the user's access; the hash itself is readable by nobody.
    const { docs } = await req.payload.find({
      collection: 'media',
      where: { sourceDigest: { equals: digest } },
      select: {},
      sort: 'id',
      depth: 0,
      limit: 1,
      pagination: false,
      req,
    })
    const known = docs[0]
    const found = known
      ? await req.payload.findByID({
          collection: 'media',
          id: known.id,
          select: { alt: true, filename: true },
          depth: 0,
          disableErrors: true,
          overrideAccess: false,
          user: req.user,
          req,
        })
      : null
    const picture = found ? { id: found.id, alt: found.alt, filename: found.filename ?? '' } : null
    return Response.json({ picture }, { headers: { 'Cache-Control': 'no-store' } })
  },
}
