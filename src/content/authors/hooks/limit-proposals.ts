import { type CollectionBeforeOperationHook, Forbidden } from 'payload'
import { whoIs } from '@/access/roles'

type SaveArgs = { data?: { _status?: unknown }; draft?: boolean }

/** Authors propose changes to their own profile, as drafts. An editor decides about them. */
export const limitProposals: CollectionBeforeOperationHook = ({ args, operation, req, overrideAccess }) => {
  if (overrideAccess || whoIs(req.user) !== 'author') return
  if (operation !== 'create' && operation !== 'update' && operation !== 'restoreVersion') return
  const { data, draft } = args as SaveArgs
  const isProposal = operation === 'update' && draft === true && data?._status !== 'published'
  if (!isProposal) throw new Forbidden(req.t)
}

/**
 * A save without the draft flag publishes. Payload would make a new profile a draft, and unpublish a public one
 * while a proposal is pending (3.90).
 */
export const publishUnlessDraft: CollectionBeforeOperationHook = ({ args, operation }) => {
  if (operation !== 'create' && operation !== 'update') return
  const { data, draft } = args as SaveArgs
  if (data && draft !== true && data._status === undefined) data._status = 'published'
}
