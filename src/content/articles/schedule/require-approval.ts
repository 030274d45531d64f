import { APIError, NotFound, type PayloadRequest } from 'payload'
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
  throw new APIError('Only what was approved can be planned. Send it to review first.', 409, undefined, true)
}
