import { sql } from '@payloadcms/db-postgres'
import type { PayloadRequest } from 'payload'
import { connectionOf } from '@/db/connection'
import type { ToldComment } from './told-comment'

/**
 * Keys in Payload's key-value table: comments that an author has not been notified of, and the time of the last
 * mail.
 */
export const FOR_AUTHOR = 'comments-for-author:'

/**
 * Notes a comment for each account that belongs to one of the article's authors and wants notifications, except
 * its writer. `mailAuthors` turns the notes into a mail.
 *
 * @throws the database's error
 */
export async function collectForAuthors(req: PayloadRequest, comment: ToldComment): Promise<void> {
  const connection = await connectionOf(req)
  await connection.execute(sql`
    insert into payload_kv (key, data)
    select distinct ${FOR_AUTHOR}::text || u.id,
      jsonb_build_object('user', u.id, 'comments', jsonb_build_array(${comment.id}::int))
    from articles_rels r join users u on u.author_id = r.authors_id
    where r.parent_id = ${comment.article} and r.path = 'authors' and u.wants_comment_mail
      and (${comment.profile}::int is null or u.author_id <> ${comment.profile}::int)
    on conflict (key) do update set data = jsonb_set(payload_kv.data, '{comments}',
      coalesce(payload_kv.data->'comments', '[]') || (excluded.data->'comments'))`)
}
