import { APIError, type CollectionBeforeOperationHook, Forbidden } from 'payload'
import { whoIs } from '@/access/roles'
import { idsOf } from '@/db/ids-of'
import { lacksProfile, missingProfileText } from '@/desk/users/missing-profile'

type SaveArgs = { data?: { _status?: unknown; authors?: unknown }; draft?: boolean }

/**
 * Authors write drafts. Publishing, unpublishing and restoring a version into the live article are for editors; so
 * is any save that is not a draft save. An author's articles are always signed with their own profile: the panel
 * saves a new article before any field is filled in, and nobody signs for somebody else.
 */
export const limitAuthorRole: CollectionBeforeOperationHook = async ({
  args,
  operation,
  req,
  overrideAccess,
}) => {
  if (overrideAccess || whoIs(req.user) !== 'author') return
  if (operation !== 'create' && operation !== 'update' && operation !== 'restoreVersion') return
  const { data, draft } = args as SaveArgs
  if (lacksProfile(req.user)) {
    throw new APIError(await missingProfileText(req.payload, req.i18n.language, req), 403, undefined, true)
  }
  if (draft !== true || data?._status === 'published') throw new Forbidden(req.t)
  if (operation === 'restoreVersion' || !data) return
  const [profile] = idsOf(req.user?.author)
  const isSigned =
    profile !== undefined && Array.isArray(data.authors) && data.authors.map(Number).includes(profile)
  if (!isSigned && (operation === 'create' || data.authors !== undefined)) data.authors = [profile]
}
