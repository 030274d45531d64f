import { sql } from '@payloadcms/db-postgres'
import type { PayloadRequest } from 'payload'
import { connectionOf } from '@/db/connection'

/**
 * Records a moderator's decision as training data for the worker. The last decision counts.
 *
 * @param isSpam null removes the comment from the training data
 * @throws the database's error
 */
export async function noteDecision(
  req: PayloadRequest,
  comment: number,
  isSpam: boolean | null,
): Promise<void> {
  const connection = await connectionOf(req)
  await connection.execute(
    isSpam === null
      ? sql`delete from learned_comments where comment_id = ${comment}`
      : sql`insert into learned_comments (comment_id, is_spam) values (${comment}, ${isSpam})
          on conflict (comment_id) do update set is_spam = excluded.is_spam, decided_at = now()`,
  )
}
