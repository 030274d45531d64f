import { APIError, type CollectionBeforeDeleteHook } from 'payload'
import { speak } from '@/design/panel-words'
import { refusalWords } from '@/design/panel-words/refusals'

/** Readers' comments must not be lost: such an article is unpublished, not deleted. */
export const refuseCommentedDeletion: CollectionBeforeDeleteHook = async ({ id, req }) => {
  const { totalDocs } = await req.payload.count({
    collection: 'comments',
    where: { article: { equals: id } },
    req,
  })
  if (totalDocs > 0) {
    throw new APIError(speak(refusalWords, req.i18n.language).hasComments(totalDocs), 409, undefined, true)
  }
}
