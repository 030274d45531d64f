import { sql } from '@payloadcms/db-postgres'
import { createLocalReq, type PayloadRequest } from 'payload'
import { connectionOf } from '@/db/connection'
import { lockRows } from '@/db/lock-rows'
import { runInTransaction } from '@/db/run-in-transaction'
import { recordAudit } from '@/desk/audit-log/record-audit'
import type { Article } from '@/payload-types'
import { renewRestored } from '../passages/renew-restored'
import { findReached } from './move-to-trash'

/**
 * Takes an article out of the trash, as the draft it was, for whoever may change it. Nothing else changes: its address
 * was kept for it.
 *
 * @returns the article; the same if it was not in the trash
 * @throws NotFound, Forbidden
 */
export async function restoreFromTrash(req: PayloadRequest, id: number): Promise<Article> {
  const { user, i18n } = req
  const own = await createLocalReq({ user: user ?? undefined, req: { i18n } }, req.payload)
  return runInTransaction(own, () => restoreInTransaction(own, id))
}

/** The same, in the transaction of the request. */
export async function restoreInTransaction(own: PayloadRequest, id: number): Promise<Article> {
  await lockRows(own, 'articles', [id])
  const reach = await own.payload.collections.articles.config.access.update({ req: own, id })
  const { deletedAt } = await findReached(own, id, reach)
  return deletedAt ? leaveTrash(own, id, deletedAt) : findNewest(own, id)
}

/**
 * The same without a question about rights, for an article in the trash whose row is locked.
 *
 * @param deletedAt when it was moved there, ISO 8601
 */
export async function leaveTrash(own: PayloadRequest, id: number, deletedAt: string): Promise<Article> {
  const connection = await connectionOf(own)
  await connection.execute(sql`update articles set deleted_at = null, trashed_by = null where id = ${id}`)
  await connection.execute(sql`
    update _articles_v set version_deleted_at = null, version_trashed_by = null where parent_id = ${id}`)
  const newest = await findNewest(own, id)
  await recordAudit(own, {
    action: 'restore from trash',
    target: 'articles',
    targetId: id,
    title: newest.question,
    details: { since: deletedAt },
  })
  await renewRestored(own, newest)
  return newest
}

const findNewest = (own: PayloadRequest, id: number): Promise<Article> =>
  own.payload.findByID({ collection: 'articles', id, draft: true, depth: 0, req: own })
