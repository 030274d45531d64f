import { APIError, type CollectionBeforeOperationHook } from 'payload'

/**
 * An old version is restored as a draft and takes the usual path. Payload would overwrite the live page, or
 * unpublish it if the version was a draft (3.90).
 */
export const refuseLiveRestore: CollectionBeforeOperationHook = ({ args, operation, req }) => {
  if (operation !== 'restoreVersion' || !req.user || (args as { draft?: boolean }).draft === true) return
  throw new APIError('A version can only be restored as a draft (draft=true).', 409, undefined, true)
}
