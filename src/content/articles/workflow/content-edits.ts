import { sql } from '@payloadcms/db-postgres'
import type { SQL } from '@payloadcms/db-postgres/drizzle'
import type { CollectionAfterChangeHook, PayloadRequest } from 'payload'
import { connectionOf } from '@/db/connection'
import type { Article } from '@/payload-types'
import { isPassageChange } from '../passages/passage-change'

/** Notes that the request's user changed an article's content. Imports have no user, and the operator answers. */
async function noteEdit(req: PayloadRequest, article: number): Promise<void> {
  const connection = await connectionOf(req)
  await connection.execute(notingEdit(req, article))
}

/** The statement that does it. */
export const notingEdit = ({ user }: PayloadRequest, article: number): SQL => sql`
  insert into content_edits (article_id, user_id)
  select ${article}::int, ${user?.id ?? null}::int where ${user !== null} on conflict do nothing`

/** Notes the writers of a passage whose new text stands in the article now. */
export async function noteEditsOf(
  req: PayloadRequest,
  article: number,
  users: readonly number[],
): Promise<void> {
  const connection = await connectionOf(req)
  await connection.execute(sql`
    insert into content_edits (article_id, user_id)
    select ${article}, id from users where id = any(${`{${users.join(',')}}`}::int[]) on conflict do nothing`)
}

/** Whether the request's user changed an article's content since its last approval or publication. */
export async function hasEdited(req: PayloadRequest, article: number): Promise<boolean> {
  if (!req.user) return false
  const connection = await connectionOf(req)
  const { rows } = await connection.execute(sql`
    select from content_edits where article_id = ${article} and user_id = ${req.user.id}`)
  return rows.length > 0
}

/** The content is approved as it is: from here on, edits count anew. */
export async function forgetEdits(req: PayloadRequest, article: number): Promise<void> {
  const connection = await connectionOf(req)
  await connection.execute(sql`delete from content_edits where article_id = ${article}`)
}

/** Whoever creates an article writes its first content; a publication covers what was written until then. */
export const followEdits: CollectionAfterChangeHook<Article> = async ({ doc, operation, req }) => {
  // A passage's new text alone was approved, not what somebody else has written since.
  if (isPassageChange(req.context)) return doc
  if (doc._status === 'published') await forgetEdits(req, doc.id)
  else if (operation === 'create') await noteEdit(req, doc.id)
  return doc
}
