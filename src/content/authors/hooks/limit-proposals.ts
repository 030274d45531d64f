import { type CollectionBeforeOperationHook, Forbidden } from 'payload'
import { whoIs } from '@/access/roles'

type SaveArgs = { data?: { _status?: unknown }; draft?: boolean }

/** Authors propose changes of their own profile, as drafts. What becomes of them is an editor's to decide. */
export const limitProposals: CollectionBeforeOperationHook = ({ args, operation, req, overrideAccess }) => {
  if (overrideAccess || whoIs(req.user) !== 'author') return
  if (operation !== 'create' && operation !== 'update' && operation !== 'restoreVersion') return
  const { data, draft } = args as SaveArgs
  const isProposal = operation === 'update' && draft === true && data?._status !== 'published'
  if (!isProposal) throw new Forbidden(req.t)
}

/**
 * Whoever saves a profile and says nothing of a draft means what readers see. Payload would make a draft of a new
 * profile, and take a public one offline while a proposal waits (3.90).
 */
export const publishUnlessDraft: CollectionBeforeOperationHook = ({ args, operation }) => {
  if (operation !== 'create' && operation !== 'update') return
  const { data, draft } = args as SaveArgs
  if (data && draft !== true && data._status === undefined) data._status = 'published'
}
