import { APIError, type PayloadRequest } from 'payload'
import { speak } from '@/design/panel-words'
import { workflowWords } from '@/design/panel-words/workflow'
import type { Article } from '@/payload-types'
import { contentDigest } from './content-digest'
import { describeChanges } from './describe-changes'

const MISSING = 'Send the contentDigest of the version that you looked at, as the article’s answer has it.'

/** Whether a stamp matches an article's current content. */
export const isStampOf = (stamp: string, article: Article): boolean =>
  stamp.split('.')[0] === contentDigest({ ...article })

/**
 * Requires that a decision applies to what was seen. Call it with the article's row locked, so that nothing
 * changes between this check and the decision.
 *
 * @param stamp the client's `contentDigest`
 * @param article the latest version
 * @throws APIError 400 without a stamp; 409 for a stale one, with the changes and the new stamp in `data`
 */
export async function requireSeen(req: PayloadRequest, article: Article, stamp: unknown): Promise<void> {
  if (typeof stamp !== 'string' || stamp === '') throw new APIError(MISSING, 400, undefined, true)
  if (isStampOf(stamp, article)) return
  const changes = await describeChanges(req, article, stamp)
  throw new APIError(speak(workflowWords, req.i18n.language).refusal.changed, 409, { changes }, true)
}
