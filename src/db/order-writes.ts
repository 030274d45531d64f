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
 * Serialises the writes of a document: whoever changes, restores or deletes it locks its row before Payload reads
 * the state on which the change is based. Otherwise two writers start from the same state, and the public version,
 * the search index and the audit log become inconsistent.
 */
export const orderWrites: CollectionBeforeOperationHook = async ({ args, collection, operation, req }) => {
  if (operation !== 'update' && operation !== 'delete' && operation !== 'restoreVersion') return
  const slug = collection.slug as CollectionSlug
  const wish = args as WriteArgs
  const { id, where, draft, trash } = wish
  if (operation === 'restoreVersion') return lockParent(req, slug, Number(id))
  const forDeletion = operation === 'delete'
  if (id !== undefined) {
    await lockRows(req, slug, [Number(id)], forDeletion)
    return
  }
  if (!where) return
  const ids = await findIds(req, slug, where, { draft: draft === true, trash: trash === true })
  await lockRows(req, slug, ids, forDeletion)
  // Documents that begin to match meanwhile are not locked and are left for the next time.
  wish.where = { and: [where, { id: { in: ids.length > 0 ? ids : [0] } }] }
}

/** A global is a single document that may not be stored yet: a lock on its name replaces the row lock. */
export const orderGlobalWrites: GlobalBeforeOperationHook = async ({ global, operation, req }) => {
  if (operation !== 'update' && operation !== 'restoreVersion') return
  if (!(await req.transactionID)) return
  const connection = await connectionOf(req)
  await connection.execute(sql`select pg_advisory_xact_lock(hashtext(${`global ${global.slug}`}))`)
}

type Reads = { draft: boolean; trash: boolean }

/** Only to lock them; the operation itself checks what the user may change. */
async function findIds(req: PayloadRequest, slug: CollectionSlug, where: Where, reads: Reads) {
  const { docs } = await req.payload.find({
    collection: slug,
    where: structuredClone(where),
    ...reads,
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
