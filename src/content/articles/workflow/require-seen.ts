import { APIError, type PayloadRequest } from 'payload'
import { speak } from '@/design/panel-words'
import { workflowWords } from '@/design/panel-words/workflow'
import type { Article } from '@/payload-types'
import { contentDigest } from './content-digest'
import { describeChanges } from './describe-changes'

const MISSING = 'Send the contentDigest of the version that you looked at, as the article’s answer has it.'

/** Whether a stamp is of just what an article says. */
export const isStampOf = (stamp: string, article: Article): boolean =>
  stamp.split('.')[0] === contentDigest({ ...article })

/**
 * Holds a decision to what its maker has looked at. Call it with the article's row held, so that nothing changes
 * between this question and the decision.
 *
 * @param stamp what the client sent as `contentDigest`
 * @param article the newest version, as it is now
 * @throws APIError 400 without a stamp; 409 for another one, with the changes and the new stamp in `data`
 */
export async function requireSeen(req: PayloadRequest, article: Article, stamp: unknown): Promise<void> {
  if (typeof stamp !== 'string' || stamp === '') throw new APIError(MISSING, 400, undefined, true)
  if (isStampOf(stamp, article)) return
  const changes = await describeChanges(req, article, stamp)
  throw new APIError(speak(workflowWords, req.i18n.language).refusal.changed, 409, { changes }, true)
}
