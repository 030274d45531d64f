import { APIError, type CollectionBeforeChangeHook } from 'payload'
import { speak } from '@/design/panel-words'
import { refusalWords } from '@/design/panel-words/refusals'
import { sentStamp } from './take-stamp'

/**
 * A decision of staff about a document is about the state that was looked at: two people at once do not overwrite each
 * other's. The row is held by then, so the state stays what it is until the decision is stored.
 *
 * @param stampOf the stamp that the document's `contentDigest` shows
 * @param isDecision whether a change is one; the others pass
 * @returns a hook that throws APIError 400 without a stamp, 409 for that of another state
 */
export const requireSeenState =
  (
    stampOf: (doc: Record<string, unknown>) => string,
    isDecision: (data: Record<string, unknown>, stored: Record<string, unknown>) => boolean,
  ): CollectionBeforeChangeHook =>
  ({ data, originalDoc, operation, req, context }) => {
    if (operation !== 'update' || !req.user || !originalDoc || !isDecision(data, originalDoc)) return data
    const stamp = sentStamp(context)
    if (typeof stamp !== 'string' || stamp === '') {
      throw new APIError('Send the contentDigest of what you looked at.', 400, undefined, true)
    }
    const contentDigest = stampOf(originalDoc)
    if (stamp === contentDigest) return data
    const message = speak(refusalWords, req.i18n.language).changedMeanwhile
    throw new APIError(message, 409, { contentDigest }, true)
  }
