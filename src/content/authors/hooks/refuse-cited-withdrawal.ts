import { sql } from '@payloadcms/db-postgres'
import { APIError, type CollectionBeforeOperationHook } from 'payload'
import { connectionOf } from '@/db/connection'
import { speak } from '@/design/panel-words'
import { refusalWords } from '@/design/panel-words/refusals'

type UpdateArgs = { id?: number | string; data?: { _status?: unknown }; draft?: boolean }

/** A profile stays public while public content refers to it: otherwise a byline would be empty. */
export const refuseCitedWithdrawal: CollectionBeforeOperationHook = async ({ args, operation, req }) => {
  const { id, data, draft } = args as UpdateArgs
  if (operation !== 'update' || draft === true || data?._status !== 'draft') return
  const words = speak(refusalWords, req.i18n.language)
  if (id === undefined) {
    throw new APIError(words.oneByOne, 400, undefined, true)
  }
  const connection = await connectionOf(req)
  const { rows } = await connection.execute(sql`
    select question from articles a where a._status = 'published' and (reviewer_id = ${Number(id)}
      or exists (select 1 from articles_rels r
        where r.parent_id = a.id and r.path = 'authors' and r.authors_id = ${Number(id)}))
    limit 1`)
  if (!rows[0]) return
  throw new APIError(words.profileStays(String(rows[0].question)), 409, undefined, true)
}
