import { APIError, NotFound, type PayloadRequest } from 'payload'
import { speak } from '@/design/panel-words'
import { refusalWords } from '@/design/panel-words/refusals'
import { findNewestVersion, standingOf } from '../workflow/describe-workflow'

/**
 * The one place where a plan asks whether the article may be published as it stands. The task asks again when its
 * time has come (the hooks of articles do), so a plan never publishes what nobody approved.
 *
 * @throws APIError (409) in words for the editor
 */
export async function requireApproval(req: PayloadRequest, id: number): Promise<void> {
  const article = await findNewestVersion(req, id)
  if (!article) throw new NotFound(req.t)
  const { approvalRequired, approvalIsCurrent } = await standingOf(req, article)
  if (!approvalRequired || approvalIsCurrent) return
  throw new APIError(speak(refusalWords, req.i18n.language).planNeedsApproval, 409, undefined, true)
}
