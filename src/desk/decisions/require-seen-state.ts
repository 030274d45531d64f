import { APIError, type CollectionBeforeChangeHook } from 'payload'
import { speak } from '@/design/panel-words'
import { refusalWords } from '@/design/panel-words/refusals'
import { sentStamp } from './take-stamp'

/**
 * A staff decision applies to the state that was on screen, so that concurrent decisions do not overwrite each
 * other. The row is already locked, so the state cannot change until the decision is stored.
 *
 * @param stampOf the stamp shown in the document's `contentDigest`
 * @param isDecision whether a change is a decision; others pass
 * @returns a hook that throws APIError 400 without a stamp, 409 for a stale one
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
      throw new APIError('Send the contentDigest of the version that you looked at.', 400, undefined, true)
    }
    const contentDigest = stampOf(originalDoc)
    if (stamp === contentDigest) return data
    const message = speak(refusalWords, req.i18n.language).changedMeanwhile
    throw new APIError(message, 409, { contentDigest }, true)
  }
