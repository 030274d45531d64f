import { APIError, NotFound, type PayloadRequest } from 'payload'
import { commentDigest } from '@/community/comments/comment-digest'
import { SEEN_OTHER } from '@/community/comments/hooks/require-seen-words'
import { lockRows } from '@/db/lock-rows'
import type { Comment } from '@/payload-types'

/**
 * The comment that a ban or a reply is about, held until the transaction ends and just as it was shown.
 *
 * @throws NotFound, or APIError 409 with the present words in `data` when its sender changed them
 */
export async function requireShown(req: PayloadRequest, id: number, contentDigest: string): Promise<Comment> {
  await lockRows(req, 'comments', [id])
  const comment = await req.payload.findByID({
    collection: 'comments',
    id,
    depth: 0,
    disableErrors: true,
    req,
  })
  if (!comment) throw new NotFound(req.t)
  const { displayName, text } = comment
  const present = commentDigest(comment)
  if (present === contentDigest) return comment
  throw new APIError(SEEN_OTHER, 409, { displayName, text, contentDigest: present }, true)
}
