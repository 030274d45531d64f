import { APIError, type CollectionBeforeOperationHook } from 'payload'

type UpdateArgs = { data?: { _status?: unknown }; draft?: boolean }

/**
 * An API update that is neither a draft save nor states the status would unpublish the article whenever a draft is
 * pending: Payload fills the missing status from the latest version.
 */
export const refuseSilentUnpublish: CollectionBeforeOperationHook = ({ args, operation, req }) => {
  if (operation !== 'update' || !req.user) return
  const { data, draft } = args as UpdateArgs
  if (draft === true || data?._status === 'published' || data?._status === 'draft') return
  throw new APIError(
    'Say what the change is: a draft (draft=true), or with _status "published" or "draft" what readers see.',
    400,
    undefined,
    true,
  )
}
