import { sql } from '@payloadcms/db-postgres'
import type { SQL } from '@payloadcms/db-postgres/drizzle'
import type { CollectionAfterChangeHook, PayloadRequest } from 'payload'
import { connectionOf } from '@/db/connection'
import type { Article } from '@/payload-types'

/** Notes whose words an article's newest version has. Part of the request's transaction. */
async function noteSaver(req: PayloadRequest, article: number): Promise<void> {
  const connection = await connectionOf(req)
  await connection.execute(notingSaver(req, article))
}

/** The statement that does it. */
export const notingSaver = (req: PayloadRequest, article: number): SQL => sql`
  insert into last_savers (article_id, saved_by) values (${article}, ${req.user?.id ?? null}::int)
  on conflict (article_id) do update set saved_by = excluded.saved_by, saved_at = clock_timestamp()`

/** The same for a new article. Later saves are noted where their changes are known (merge-save.ts). */
export const noteCreator: CollectionAfterChangeHook<Article> = async ({ doc, operation, req }) => {
  if (operation === 'create') await noteSaver(req, doc.id)
  return doc
}

/** Whether the request's own account changed the article's words last. An import, or nobody known, is somebody else. */
export async function isLastSaver(req: PayloadRequest, article: number): Promise<boolean> {
  const connection = await connectionOf(req)
  const { rows } = await connection.execute(sql`
    select 1 from last_savers where article_id = ${article} and saved_by = ${req.user?.id ?? null}`)
  return rows.length > 0
}
