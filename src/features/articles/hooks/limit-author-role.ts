import { type CollectionBeforeOperationHook, Forbidden } from 'payload'
import { whoIs } from '@/access/roles'

type SaveArgs = { data?: { _status?: unknown }; draft?: boolean }

/**
 * Authors write drafts. Publishing, unpublishing and restoring a version into the live article are moves of an
 * editor; a save that is not a draft save would be one of them.
 */
export const limitAuthorRole: CollectionBeforeOperationHook = ({ args, operation, req, overrideAccess }) => {
  if (overrideAccess || whoIs(req.user) !== 'author') return
  if (operation !== 'create' && operation !== 'update' && operation !== 'restoreVersion') return
  const { data, draft } = args as SaveArgs
  if (draft !== true || data?._status === 'published') throw new Forbidden(req.t)
}
