import { sql } from '@payloadcms/db-postgres'
import type { Payload, PayloadRequest } from 'payload'
import { connectionOf } from '@/db/connection'
import { runInTransaction } from '@/db/run-in-transaction'
import { collectForAuthors } from './collect-for-authors'
import { mailSubscribers } from './mail-subscribers'
import { TO_TELL } from './note-approval'
import type { ToldComment } from './told-comment'

/** Comments processed per round; the rest waits for the next. */
const MOST = 200

/**
 * Processes comments approved since the last call: queues the mails to subscribers and notes the comments for the
 * article's authors. Each comment has its own transaction, which also marks it as processed, so each is announced
 * exactly once.
 *
 * @returns how many comments were processed
 * @throws the database's error; that comment and the later ones stay noted
 */
export async function tellAboutComments(payload: Payload): Promise<number> {
  const connection = await connectionOf(payload)
  const { rows } = await connection.execute(sql`
    select (data->>'comment')::int as id from payload_kv
    where starts_with(key, ${TO_TELL}) order by 1 limit ${MOST}`)
  for (const { id } of rows as { id: number }[]) {
    await runInTransaction(payload, (req) => tell(req, id))
  }
  return rows.length
}

async function tell(req: PayloadRequest, id: number): Promise<void> {
  const connection = await connectionOf(req)
  const taken = await connection.execute(sql`delete from payload_kv where key = ${TO_TELL + id} returning id`)
  if (taken.rows.length === 0) return
  const { rows } = await connection.execute(sql`
    select c.id::int as id, c.parent_id as parent, c.display_name as "displayName", c.text, c.voice,
      c.profile_id as profile, a.id as article, a.question
    from comments c join articles a on a.id = c.article_id
    where c.id = ${id} and c.status = 'approved' and a._status = 'published'`)
  const comment = rows[0] as ToldComment | undefined
  // Undone before anybody was notified: approving it again creates a new note.
  if (!comment) return
  const told = await connection.execute(sql`
    update comments set is_told = true where id = ${id} and not is_told returning id`)
  if (told.rows.length === 0) return
  await mailSubscribers(req, comment)
  await collectForAuthors(req, comment)
}
