import { APIError, type CollectionBeforeChangeHook } from 'payload'
import { speak } from '@/design/panel-words'
import { refusalWords } from '@/design/panel-words/refusals'
import { sentStamp } from '@/desk/decisions/take-stamp'
import type { Comment } from '@/payload-types'
import { commentDigest } from '../comment-digest'

const SEEN_MISSING = 'Send the contentDigest of the comment as you looked at it.'

/**
 * A decision about a comment is about the words that were looked at. Its row is held, so they stay what they are until
 * the decision is stored. What readers and the site do by themselves is no decision of staff.
 *
 * @throws APIError 400 without a stamp; 409 for that of other words, with the present ones in `data`
 */
export const requireSeenWords: CollectionBeforeChangeHook<Comment> = ({
  data,
  originalDoc,
  operation,
  req,
  context,
}) => {
  const isDecision = operation === 'update' && req.user && data.status !== originalDoc?.status
  if (!isDecision || !originalDoc || context.erasesWords) return data
  const stamp = sentStamp(context)
  if (typeof stamp !== 'string' || stamp === '') throw new APIError(SEEN_MISSING, 400, undefined, true)
  const contentDigest = commentDigest(originalDoc)
  if (stamp === contentDigest) return data
  const { displayName, text } = originalDoc
  const message = speak(refusalWords, req.i18n.language).commentChanged
  throw new APIError(message, 409, { displayName, text, contentDigest }, true)
}
