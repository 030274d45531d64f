import { sql } from '@payloadcms/db-postgres'
import type {
  CollectionBeforeOperationHook,
  CollectionSlug,
  GlobalBeforeOperationHook,
  PayloadRequest,
  Where,
} from 'payload'
import { connectionOf } from './connection'
import { lockRows } from './lock-rows'

type WriteArgs = { id?: number | string; where?: Where; draft?: boolean; trash?: boolean }

/**
 * One order of events for each document: whoever changes, restores or deletes it holds its row first, before
 * Payload reads what the change starts from. Without it two writers start from the same state, and what is public,
 * the search table and the audit log end as parts of different stories.
 */
export const orderWrites: CollectionBeforeOperationHook = async ({ args, collection, operation, req }) => {
  if (operation !== 'update' && operation !== 'delete' && operation !== 'restoreVersion') return
  const slug = collection.slug as CollectionSlug
  const wish = args as WriteArgs
  const { id, where, draft } = wish
  if (operation === 'restoreVersion') return lockParent(req, slug, Number(id))
  const forDeletion = operation === 'delete'
  if (id !== undefined) return lockRows(req, slug, [Number(id)], forDeletion)
  if (!where) return
  const ids = await findIds(req, slug, where, draft === true)
  await lockRows(req, slug, ids, forDeletion)
  // What comes to fit in the meantime is not held and is left for the next time.
  wish.where = { and: [where, { id: { in: ids.length > 0 ? ids : [0] } }] }
}

/** A global has one document, which may not be stored yet: a lock of its name takes the place of its row's. */
export const orderGlobalWrites: GlobalBeforeOperationHook = async ({ global, operation, req }) => {
  if (operation !== 'update' && operation !== 'restoreVersion') return
  if (!(await req.transactionID)) return
  const connection = await connectionOf(req)
  await connection.execute(sql`select pg_advisory_xact_lock(hashtext(${`global ${global.slug}`}))`)
}

/** Only to hold them; what the user may change of them is asked by the operation itself. */
async function findIds(req: PayloadRequest, slug: CollectionSlug, where: Where, draft: boolean) {
  const { docs } = await req.payload.find({
    collection: slug,
    where: structuredClone(where),
    draft,
    select: {},
    depth: 0,
    pagination: false,
    overrideAccess: true,
    req,
  })
  return docs.map((doc) => Number(doc.id))
}

async function lockParent(req: PayloadRequest, slug: string, version: number): Promise<void> {
  const connection = await connectionOf(req)
  const versions = sql.identifier(`_${slug.replaceAll('-', '_')}_v`)
  const { rows } = await connection.execute(sql`select parent_id from ${versions} where id = ${version}`)
  const parent = rows[0]?.parent_id
  if (parent !== undefined && parent !== null) await lockRows(req, slug, [Number(parent)])
}
