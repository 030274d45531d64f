import { sql } from '@payloadcms/db-postgres'
import { APIError, type CollectionBeforeOperationHook } from 'payload'
import { whoIs } from '@/access/roles'
import { connectionOf } from '@/db/connection'

type RestoreArgs = { id?: unknown; draft?: boolean }

/** Restoring a draft over a live article would take it offline without a word (Payload 3.90). */
export const refuseDraftRestore: CollectionBeforeOperationHook = async ({
  args,
  operation,
  overrideAccess,
  req,
}) => {
  if (operation !== 'restoreVersion') return
  // Whoever may not restore is refused by the access table, and learns nothing here.
  if (!overrideAccess && !['admin', 'editor'].includes(whoIs(req.user))) return
  const { id, draft } = args as RestoreArgs
  if (draft === true) return
  const connection = await connectionOf(req)
  const { rows } = await connection.execute(sql`
    select 1 from _articles_v v join articles a on a.id = v.parent_id
    where v.id = ${Number(id)} and v.version__status = 'draft' and a._status = 'published'`)
  if (rows.length > 0) {
    throw new APIError(
      'This version is a draft: restoring it would take the live article offline. Copy its text instead.',
      409,
      undefined,
      true,
    )
  }
}
