import { sql } from '@payloadcms/db-postgres'
import { APIError, type CollectionBeforeOperationHook } from 'payload'
import { connectionOf } from '@/db/connection'

type UpdateArgs = { id?: number | string; data?: { _status?: unknown }; draft?: boolean }

/** A profile stays public while something public names it: a byline would go blank. */
export const refuseCitedWithdrawal: CollectionBeforeOperationHook = async ({ args, operation, req }) => {
  const { id, data, draft } = args as UpdateArgs
  if (operation !== 'update' || draft === true || data?._status !== 'draft') return
  if (id === undefined) {
    throw new APIError('Take profiles off the site one by one.', 400, undefined, true)
  }
  const connection = await connectionOf(req)
  const { rows } = await connection.execute(sql`
    select question from articles a where a._status = 'published' and (reviewer_id = ${Number(id)}
      or exists (select 1 from articles_rels r
        where r.parent_id = a.id and r.path = 'authors' and r.authors_id = ${Number(id)}))
    limit 1`)
  if (!rows[0]) return
  const message = `This author is named in “${rows[0].question}”, which is public, so the profile stays public, too.`
  throw new APIError(message, 409, undefined, true)
}
