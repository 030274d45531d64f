import type { CollectionBeforeChangeHook } from 'payload'
import { whoIs } from '@/access/roles'
import { readDatabaseClock } from '@/db/database-clock'
import type { Author } from '@/payload-types'
import { profileStamp } from '../public-fields'
import { readPublicProfile } from './publish-changes'

/** Set while an editor returns a proposal: the note for the author. */
export const RETURNED = 'returnedProposal'

const NOTHING = { state: null, by: null, at: null, note: null }

/**
 * Tracks whether an author's change is pending. It becomes pending with the author's save, ends with a publication
 * or when the author reverts every change, and is the author's turn again once an editor has returned it.
 */
export const noteProposal: CollectionBeforeChangeHook<Author> = async ({ data, originalDoc, req }) => {
  if (data._status === 'published') return { ...data, proposal: NOTHING }
  const returned = req.context[RETURNED]
  if (typeof returned === 'string') {
    return { ...data, proposal: { ...originalDoc?.proposal, state: 'returned', note: returned } }
  }
  if (whoIs(req.user) !== 'author' || !originalDoc)
    return { ...data, proposal: originalDoc?.proposal ?? NOTHING }
  const live = await readPublicProfile(req, originalDoc.id)
  if (live && profileStamp({ ...live }) === profileStamp({ ...originalDoc, ...data })) {
    return { ...data, proposal: NOTHING }
  }
  const at = (await readDatabaseClock(req)).toISOString()
  return { ...data, proposal: { state: 'waiting', by: req.user?.name ?? '', at, note: null } }
}
