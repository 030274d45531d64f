import { APIError, type CollectionBeforeDeleteHook, type PayloadRequest } from 'payload'
import { speak } from '@/design/panel-words'
import { refusalWords } from '@/design/panel-words/refusals'

/** Before a deletion for good, whoever makes it. */
export const refuseCommentedDeletion: CollectionBeforeDeleteHook = ({ id, req }) =>
  refuseCommented(req, Number(id))

/**
 * Readers' comments must not be lost: such an article is unpublished, and neither deleted nor moved to the trash, where
 * it would be deleted later.
 *
 * @throws APIError 409
 */
export async function refuseCommented(req: PayloadRequest, id: number): Promise<void> {
  const { totalDocs } = await req.payload.count({
    collection: 'comments',
    where: { article: { equals: id } },
    req,
  })
  if (totalDocs > 0) {
    throw new APIError(speak(refusalWords, req.i18n.language).hasComments(totalDocs), 409, undefined, true)
  }
}
