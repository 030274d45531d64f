import { sql } from '@payloadcms/db-postgres'
import type { Payload } from 'payload'
import { connectionOf } from '@/db/connection'
import { runInTransaction } from '@/db/run-in-transaction'
import type { Unsubscribing } from './mail-tokens'
import { refuseMail } from './unwanted-mail'

/** The columns of `users` that say who wants which mail. */
const WANTED = { author: 'wants_comment_mail', moderator: 'wants_moderation_digest' } as const

/**
 * Ends mail. May be repeated.
 *
 * @param what from the token of a mail
 * @param all every mail about replies to this address, now and later, not only that about one comment
 * @throws the database's error; then nothing was changed
 */
export async function unsubscribe(payload: Payload, what: Unsubscribing, all: boolean): Promise<void> {
  await runInTransaction(payload, async (req) => {
    const connection = await connectionOf(req)
    if (!('emailHash' in what)) {
      const column = sql.identifier(WANTED[what.about])
      await connection.execute(sql`update users set ${column} = false where id = ${what.id}`)
      return
    }
    const isAll = all || what.about === 'mailbox'
    const which = isAll ? sql`true` : sql`id = ${what.id}`
    await connection.execute(sql`delete from subscriptions where email_hash = ${what.emailHash} and ${which}`)
    if (isAll) await refuseMail(req, what.emailHash)
  })
}
