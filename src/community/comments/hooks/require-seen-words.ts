import { APIError, type CollectionBeforeChangeHook } from 'payload'
import { speak } from '@/design/panel-words'
import { refusalWords } from '@/design/panel-words/refusals'
import { sentStamp } from '@/desk/decisions/take-stamp'
import type { Comment } from '@/payload-types'
import { commentDigest } from '../comment-digest'

const SEEN_MISSING = 'Send the contentDigest of the comment as you looked at it.'

/**
 * A decision about a comment applies to the text that was on screen. Its row is locked, so the text cannot change
 * until the decision is stored. Actions of readers and of the site itself are not staff decisions.
 *
 * @throws APIError 400 without a stamp; 409 for a stale one, with the current text in `data`
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
