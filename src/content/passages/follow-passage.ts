import type { CollectionBeforeChangeHook } from 'payload'
import type { Passage } from '@/payload-types'
import { passageDigest } from './passage-digest'

/** The approval that a write makes; in the context of that write. */
export type PassageApproval = NonNullable<Passage['approval']>

const NO_APPROVAL: PassageApproval = { body: null, by: null, on: null }

type Context = { passageApproval?: PassageApproval }

/**
 * The only place that decides what of a passage is approved. No other write changes the approval, a restored version
 * neither; it notes who changed the text since then instead.
 */
export const followPassage: CollectionBeforeChangeHook<Passage> = ({
  data,
  originalDoc,
  operation,
  req,
  context,
}) => {
  const stored = operation === 'update' ? originalDoc : undefined
  const approval = (context as Context).passageApproval ?? stored?.approval ?? null
  const digest = passageDigest(data.body === undefined ? stored?.body : data.body)
  const isApproved = Boolean(approval?.body) && digest === passageDigest(approval?.body)
  const isChanged = !stored || digest !== passageDigest(stored.body)
  const before = writersOf(stored)
  const writers = isChanged && req.user ? [...new Set([...before, req.user.id])] : before
  const state = isApproved ? 'approved' : approval?.body ? 'changed' : 'new'
  return { ...data, approval: approval ?? NO_APPROVAL, state, writers: isApproved ? [] : writers }
}

/** The accounts that changed the text since it was last approved. */
export const writersOf = (passage: Pick<Passage, 'writers'> | undefined): number[] =>
  Array.isArray(passage?.writers) ? passage.writers.filter((id) => typeof id === 'number') : []
