import type { CollectionAfterChangeHook } from 'payload'
import type { Comment } from '@/payload-types'
import { noteDecision } from '../learning/note-decision'

/** Approved is legitimate, spam is spam. Rejected for another reason or reopened is neither. */
const lessons: Record<Comment['status'], boolean | null> = {
  approved: false,
  spam: true,
  rejected: null,
  pending: null,
  withdrawn: null,
}

/** The spam check learns from staff decisions about readers' comments, never from its own decisions. */
export const learnFromModeration: CollectionAfterChangeHook<Comment> = async ({
  doc,
  previousDoc,
  operation,
  req,
}) => {
  const isDecision = operation === 'update' && req.user && previousDoc.status !== doc.status
  if (!isDecision || doc.voice !== 'reader') return doc
  await noteDecision(req, doc.id, lessons[doc.status])
  return doc
}
