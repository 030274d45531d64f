import { sql } from '@payloadcms/db-postgres'
import { createLocalReq, Forbidden, NotFound, type PayloadRequest, type Where } from 'payload'
import { connectionOf } from '@/db/connection'
import { lockRows } from '@/db/lock-rows'
import { runInTransaction } from '@/db/run-in-transaction'
import { recordAudit } from '@/desk/audit-log/record-audit'
import type { Article } from '@/payload-types'
import { refuseCommented } from '../hooks/refuse-commented-deletion'
import { removePlansOf } from '../schedule/remove-plans'
import { goneAt } from './gone-at'
import { limitAuthorTrash } from './limit-author-trash'

/**
 * Moves an article to the trash, in one transaction. What is live is taken off the site first, as by "Unpublish"; its
 * plans are cancelled; its versions, notes, assignment and address stay with it. No version is made: the mark is no
 * content.
 *
 * @returns the article as it is now; the same if it was in the trash already
 * @throws NotFound, Forbidden; APIError 403 for an author's article that an editor decides about, 409 if it has comments
 */
export async function moveToTrash(req: PayloadRequest, id: number): Promise<Article> {
  // A request of its own, which speaks the language of the account.
  const { user, i18n } = req
  const own = await createLocalReq({ user: user ?? undefined, req: { i18n } }, req.payload)
  return runInTransaction(own, () => trashInTransaction(own, id))
}

/** The same, in the transaction of the request. */
export async function trashInTransaction(own: PayloadRequest, id: number): Promise<Article> {
  await lockRows(own, 'articles', [id], true)
  const { delete: mayDelete } = own.payload.collections.articles.config.access
  const reach = await mayDelete({ req: own, id, data: { deletedAt: new Date().toISOString() } })
  const article = await findReached(own, id, reach)
  if (article.deletedAt) return article
  await limitAuthorTrash(own, id)
  await refuseCommented(own, id)
  if (article._status === 'published') await unpublish(own, id)
  const plans = await removePlansOf(own, id)
  const deletedAt = await mark(own, id)
  const newest = await own.payload.findByID({
    collection: 'articles',
    id,
    draft: true,
    trash: true,
    depth: 0,
    req: own,
  })
  await recordAudit(own, {
    action: 'move to trash',
    target: 'articles',
    targetId: id,
    title: newest.question,
    details: { until: goneAt(deletedAt), ...(plans > 0 ? { cancelledPlans: plans } : {}) },
  })
  return newest
}

/**
 * The article's main row, in the trash or not, if the access rule reaches it.
 *
 * @throws Payload's own refusals: Forbidden where a rule hides it, NotFound where it is not there
 */
export async function findReached(own: PayloadRequest, id: number, reach: boolean | Where): Promise<Article> {
  if (reach === false) throw new Forbidden(own.t)
  const { docs } = await own.payload.find({
    collection: 'articles',
    where: { and: [{ id: { equals: id } }, ...(reach === true ? [] : [reach])] },
    trash: true,
    depth: 0,
    limit: 1,
    pagination: false,
    req: own,
  })
  if (docs[0]) return docs[0]
  throw reach === true ? new NotFound(own.t) : new Forbidden(own.t)
}

async function unpublish(own: PayloadRequest, id: number): Promise<void> {
  await own.payload.update({
    collection: 'articles',
    id,
    data: { _status: 'draft' },
    // Only the status changes: an incomplete next version must not keep the article online.
    unpublishAllLocales: true,
    overrideAccess: true,
    depth: 0,
    req: own,
  })
  // The context is of this one write.
  own.context = {}
}

async function mark(own: PayloadRequest, id: number): Promise<string> {
  const connection = await connectionOf(own)
  const by = own.user?.name ?? null
  const { rows } = await connection.execute(sql`
    update articles set deleted_at = clock_timestamp(), trashed_by = ${by} where id = ${id}
    returning to_json(deleted_at) #>> '{}' as at`)
  const at = String(rows[0]?.at)
  await connection.execute(sql`
    update _articles_v set version_deleted_at = ${at}, version_trashed_by = ${by} where parent_id = ${id}`)
  await connection.execute(sql`delete from presences where article_id = ${id}`)
  return at
}
