import { APIError, NotFound, type PayloadRequest } from 'payload'
import { speak } from '@/design/panel-words'
import { refusalWords } from '@/design/panel-words/refusals'
import { findNewestVersion, standingOf } from '../workflow/describe-workflow'

/**
 * Checks whether a plan's article may be published in its current state. The task checks again when it comes due
 * (the article hooks do), so a plan never publishes anything unapproved.
 *
 * @throws APIError (409) with a message for the editor
 */
export async function requireApproval(req: PayloadRequest, id: number): Promise<void> {
  const article = await findNewestVersion(req, id)
  if (!article) throw new NotFound(req.t)
  const { approvalRequired, approvalIsCurrent } = await standingOf(req, article)
  if (!approvalRequired || approvalIsCurrent) return
  throw new APIError(speak(refusalWords, req.i18n.language).planNeedsApproval, 409, undefined, true)
}
