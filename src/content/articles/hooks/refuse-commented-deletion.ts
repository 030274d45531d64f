import { APIError, type CollectionBeforeDeleteHook } from 'payload'

/** Readers' comments outlive an editor's change of mind: such an article is unpublished, not deleted. */
export const refuseCommentedDeletion: CollectionBeforeDeleteHook = async ({ id, req }) => {
  const { totalDocs } = await req.payload.count({
    collection: 'comments',
    where: { article: { equals: id } },
    req,
  })
  if (totalDocs > 0) {
    throw new APIError(
      `Readers left ${totalDocs} comments here. Unpublish the article instead.`,
      409,
      undefined,
      true,
    )
  }
}
