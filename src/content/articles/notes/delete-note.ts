import { sql } from '@payloadcms/db-postgres'
import { Forbidden, NotFound, type PayloadRequest } from 'payload'
import { connectionOf } from '@/db/connection'
import { lockRows } from '@/db/lock-rows'
import { recordAudit } from '@/desk/audit-log/record-audit'
import type { Article } from '@/payload-types'
import { peopleOf } from '../workflow/workflow-rights'

/**
 * Deletes a note with its replies, or one reply, for whoever wrote it and for editors. Runs in the request's
 * transaction.
 *
 * @throws NotFound if there is no such note in this article; Forbidden for whoever else works on it
 */
export async function deleteNote(req: PayloadRequest, article: Article, note: number): Promise<void> {
  await lockRows(req, 'articles', [article.id])
  const connection = await connectionOf(req)
  const { rows } = await connection.execute(sql`
    select author_id as "authorId", author_name as who, (select count(*)::int from article_notes r
      where r.thread_id = n.id) as replies
    from article_notes n where id = ${note} and article_id = ${article.id}`)
  const [found] = rows as { authorId: number | null; who: string; replies: number }[]
  if (!found) throw new NotFound(req.t)
  const isOwn = found.authorId !== null && found.authorId === req.user?.id
  if (!isOwn && !peopleOf(req.user, article).isEditor) throw new Forbidden(req.t)
  await connection.execute(sql`delete from article_notes where id = ${note}`)
  await recordAudit(req, {
    action: 'delete note',
    target: 'articles',
    targetId: article.id,
    title: article.question,
    details: { writer: found.who, replies: found.replies },
  })
}
