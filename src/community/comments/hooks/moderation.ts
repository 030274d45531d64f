import type {
  CollectionAfterChangeHook,
  CollectionAfterDeleteHook,
  CollectionBeforeChangeHook,
  PayloadRequest,
} from 'payload'
import { purge } from '@/cache/purge'
import { tags } from '@/cache/tags'
import { readDatabaseClock } from '@/db/database-clock'
import { isCovering } from './covering-words'
import { isUndoing, stateBefore } from './state-before'

type Stored = { article: number | { id: number }; status: string }

/** The time of a staff decision; nobody can change the time of writing. */
export const setModeratedAt: CollectionBeforeChangeHook = async (change) => {
  const { data, originalDoc, operation, req, context } = change
  if (operation !== 'update') return data
  const kept = { ...data, createdAt: originalDoc?.createdAt }
  const isDecided = data.status !== undefined && data.status !== originalDoc?.status
  // Reports are counted from now on; a report or an edit is not a decision.
  if (!isDecided || !req.user) return kept
  if (isUndoing(context)) return { ...kept, ...(await stateBefore(req, originalDoc.id)) }
  // Compared with the times of reports and edits, which are the database's.
  return { ...kept, moderatedAt: (await readDatabaseClock(req)).toISOString(), reportCount: 0 }
}

async function purgeArticleOf(req: PayloadRequest, comment: Stored, withdrawn: boolean): Promise<void> {
  const id = typeof comment.article === 'object' ? comment.article.id : comment.article
  const tag = [tags.article(id)]
  await purge(req, withdrawn ? { stale: [], drop: tag } : { stale: tag, drop: [] })
}

/** The article's page is purged on each decision; withdrawn or covered text is not even served stale. */
export const purgeAfterModeration: CollectionAfterChangeHook = async ({ doc, previousDoc, req, context }) => {
  const wasPublic = previousDoc?.status === 'approved'
  const isPublic = doc.status === 'approved'
  const hasNewWords = isPublic && doc.text !== previousDoc?.text
  if (wasPublic !== isPublic || hasNewWords) {
    await purgeArticleOf(req, doc, (wasPublic && !isPublic) || isCovering(context))
  }
  return doc
}

export const purgeAfterDeletion: CollectionAfterDeleteHook = async ({ doc, req }) => {
  if (doc.status === 'approved') await purgeArticleOf(req, doc, true)
}
