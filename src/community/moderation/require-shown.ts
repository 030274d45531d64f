import { APIError, NotFound, type PayloadRequest } from 'payload'
import { commentDigest } from '@/community/comments/comment-digest'
import { lockRows } from '@/db/lock-rows'
import { speak } from '@/design/panel-words'
import { refusalWords } from '@/design/panel-words/refusals'
import type { Comment } from '@/payload-types'

/**
 * The comment to ban or reply to, locked until the transaction ends and unchanged since it was shown.
 *
 * @throws NotFound, or APIError 409 with the current text in `data` if its sender changed it
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
  const message = speak(refusalWords, req.i18n.language).commentChanged
  throw new APIError(message, 409, { displayName, text, contentDigest: present }, true)
}
