import type { CollectionAfterChangeHook } from 'payload'
import type { Comment } from '@/payload-types'
import { learn } from '../learning/learn'

/** Approved is honest, spam is spam. Refused for another cause or open again teaches neither. */
const lessons: Record<Comment['status'], boolean | null> = {
  approved: false,
  spam: true,
  rejected: null,
  pending: null,
  withdrawn: null,
}

/** The spam check learns from what staff decide about readers' comments, never from its own decisions. */
export const learnFromModeration: CollectionAfterChangeHook<Comment> = async ({
  doc,
  previousDoc,
  operation,
  req,
}) => {
  const isDecision = operation === 'update' && req.user && previousDoc.status !== doc.status
  // Of a withdrawn comment the words are gone; what was learned of them stays counted.
  if (!isDecision || doc.voice !== 'reader' || doc.status === 'withdrawn') return doc
  await learn(req, { id: doc.id, displayName: doc.displayName, text: doc.text }, lessons[doc.status])
  return doc
}
