import { sql } from '@payloadcms/db-postgres'
import { APIError, type CollectionBeforeDeleteHook } from 'payload'
import { connectionOf } from '@/db/connection'
import { speak } from '@/design/panel-words'
import { refusalWords } from '@/design/panel-words/refusals'

/** An author named in an article cannot be deleted: its byline would be empty. */
export const refuseCitedDeletion: CollectionBeforeDeleteHook = async ({ id, req }) => {
  const connection = await connectionOf(req)
  const { rows } = await connection.execute(sql`
    select question from articles a where reviewer_id = ${id}
      or exists (select 1 from articles_rels r where r.parent_id = a.id and r.path = 'authors' and r.authors_id = ${id})
    limit 1`)
  if (rows[0]) {
    const message = speak(refusalWords, req.i18n.language).authorCited(String(rows[0].question ?? ''))
    throw new APIError(message, 409, undefined, true)
  }
}
