import { APIError, type PayloadRequest } from 'payload'
import { z } from 'zod'
import { readDatabaseClock } from '@/db/database-clock'
import { idsOf } from '@/db/ids-of'
import { findUnstorableText } from '@/db/storable-input'
import { speak } from '@/design/panel-words'
import { bulkWords } from '@/design/panel-words/bulk'
import type { Article, User } from '@/payload-types'
import { assignArticle } from '../assignment/assign-article'
import { findAssignments } from '../assignment/assignment'
import { cancelPlan, planChange } from '../schedule/plan-change'
import { readPlan } from '../schedule/plan-input'
import { trashInTransaction } from '../trash/move-to-trash'
import { restoreInTransaction } from '../trash/restore-from-trash'
import { standingOf } from '../workflow/describe-workflow'
import { moveInTransaction } from '../workflow/move-article'
import { requireSeen } from '../workflow/require-seen'

const ID = z.int().min(1).max(2_147_483_647)

/** What can be done to many articles at once. */
export const bulkMoveSchema = z.discriminatedUnion('action', [
  z.strictObject({ action: z.literal('submit') }),
  z.strictObject({ action: z.literal('approve'), reviewed: z.boolean().default(false) }),
  z.strictObject({
    action: z.literal('return'),
    note: z
      .string()
      .trim()
      .min(1)
      .max(2000)
      .refine((note) => findUnstorableText(note) === null),
  }),
  z.strictObject({ action: z.literal('publish') }),
  z.strictObject({ action: z.literal('schedule'), at: z.iso.datetime({ offset: true }) }),
  z.strictObject({ action: z.literal('unschedule'), plan: ID }),
  z.strictObject({
    action: z.literal('assign'),
    assignee: ID.nullable(),
    due: z.iso.date().nullable().default(null),
  }),
  z.strictObject({ action: z.literal('reviewer'), reviewer: ID.nullable() }),
  z.strictObject({ action: z.literal('renew') }),
  z.strictObject({ action: z.literal('trash') }),
  z.strictObject({ action: z.literal('restore') }),
])
export type BulkMove = z.infer<typeof bulkMoveSchema>

/**
 * Makes one move on one article, with the rules and rights of the same move made alone. Runs in the transaction of
 * the request.
 *
 * @param article its latest version
 * @param contentDigest the stamp of what was seen
 * @returns the move that takes it back, where that is safe: nothing was made public or decided
 * @throws what the move alone throws: Forbidden, APIError 409 or 400 in words
 */
export async function makeMove(
  own: PayloadRequest,
  article: Article,
  contentDigest: string,
  move: BulkMove,
): Promise<BulkMove | null> {
  const { id } = article
  const user = own.user as User
  switch (move.action) {
    case 'submit':
    case 'approve':
    case 'return': {
      const { action, ...more } = move
      await moveInTransaction(own, id, action, { note: '', reviewed: false, contentDigest, ...more })
      return null
    }
    case 'renew': {
      const { isLive, hasChanges } = await standingOf(own, article)
      if (!isLive || hasChanges) {
        throw new APIError(speak(bulkWords, own.i18n.language).refusal.renew, 409, undefined, true)
      }
      await moveInTransaction(own, id, 'approve', { note: '', reviewed: true, contentDigest })
      return null
    }
    case 'publish':
      await own.payload.update({
        collection: 'articles',
        id,
        data: { _status: 'published', contentDigest },
        depth: 0,
        overrideAccess: false,
        user,
        req: own,
      })
      return null
    case 'schedule': {
      const plan = { action: 'publish', at: move.at, contentDigest }
      const now = await readDatabaseClock(own)
      const { jobId } = await planChange(own, user, id, readPlan(plan, now, own.i18n.language))
      return { action: 'unschedule', plan: jobId }
    }
    case 'unschedule':
      await cancelPlan(own, user, id, move.plan)
      return null
    case 'assign': {
      const before = (await findAssignments(own, id))(id)
      await assignArticle(own, id, { assignee: move.assignee, due: move.due })
      return { action: 'assign', assignee: before?.assignee.id ?? null, due: before?.due ?? null }
    }
    case 'reviewer': {
      const [before] = idsOf(article.reviewer)
      await own.payload.update({
        collection: 'articles',
        id,
        data: { reviewer: move.reviewer, contentDigest },
        draft: true,
        depth: 0,
        overrideAccess: false,
        user,
        req: own,
      })
      return { action: 'reviewer', reviewer: before ?? null }
    }
    case 'trash':
      // Its row is locked now: nobody changes it between this and the end.
      await requireSeen(own, await trashInTransaction(own, id), contentDigest)
      return { action: 'restore' }
    case 'restore':
      await restoreInTransaction(own, id)
      return null
  }
}
