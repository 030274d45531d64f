import { sql } from '@payloadcms/db-postgres'
import type { PayloadRequest } from 'payload'
import { connectionOf } from '@/db/connection'
import { featuresOf } from './features-of'

type Connection = Awaited<ReturnType<typeof connectionOf>>
type Learnable = { id: number; displayName: string; text: string }

/** Enough for two languages' words; beyond it those that were met once go, which weigh least. */
export const VOCABULARY = 20_000

/**
 * Notes what a moderator decided about a comment. The same decision again changes nothing; another one takes the
 * first back. Runs on the request's transaction, one at a time over all instances.
 *
 * @param isSpam null takes the comment out of what was learned
 * @throws the database's error
 */
export async function learn(req: PayloadRequest, comment: Learnable, isSpam: boolean | null): Promise<void> {
  const connection = await connectionOf(req)
  // Everybody locks this row first, so that two moderators neither wait in a ring nor count twice.
  await connection.execute(sql`select 1 from spam_totals for update`)
  const { rows } = await connection.execute(
    sql`select is_spam from learned_comments where comment_id = ${comment.id}`,
  )
  const before = rows[0] ? rows[0].is_spam === true : null
  if (before === isSpam) return
  const words = sql.param(featuresOf(comment))
  if (before !== null) await countWords(connection, words, before, -1)
  if (isSpam === null) {
    await connection.execute(sql`delete from learned_comments where comment_id = ${comment.id}`)
    return
  }
  await countWords(connection, words, isSpam, 1)
  await connection.execute(sql`
    insert into learned_comments (comment_id, is_spam) values (${comment.id}, ${isSpam})
    on conflict (comment_id) do update set is_spam = excluded.is_spam`)
  await forgetRareWords(connection)
}

/** The words as they are now: where the comment was changed since, some counts stay, and none falls below 0. */
async function countWords(
  connection: Connection,
  words: ReturnType<typeof sql.param>,
  isSpam: boolean,
  by: 1 | -1,
): Promise<void> {
  const spam = isSpam ? by : 0
  const honest = isSpam ? 0 : by
  if (by === 1) {
    await connection.execute(sql`
      insert into spam_words (word, spam, honest)
      select word, ${spam}::int, ${honest}::int from unnest(${words}::text[]) as word
      on conflict (word) do update
        set spam = spam_words.spam + excluded.spam, honest = spam_words.honest + excluded.honest`)
  } else {
    await connection.execute(sql`
      update spam_words set spam = greatest(0, spam + ${spam}::int), honest = greatest(0, honest + ${honest}::int)
      where word = any(${words}::text[])`)
    await connection.execute(sql`delete from spam_words where spam = 0 and honest = 0`)
  }
  await connection.execute(sql`
    update spam_totals
    set spam = greatest(0, spam + ${spam}::int), honest = greatest(0, honest + ${honest}::int)`)
}

async function forgetRareWords(connection: Connection): Promise<void> {
  await connection.execute(sql`
    delete from spam_words where word in (
      select word from spam_words order by spam + honest, word
      limit greatest(0, (select count(*) from spam_words) - ${VOCABULARY}::int))`)
}
