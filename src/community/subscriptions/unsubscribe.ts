import { sql } from '@payloadcms/db-postgres'
import type { Payload } from 'payload'
import { connectionOf } from '@/db/connection'
import { runInTransaction } from '@/db/run-in-transaction'
import type { Unsubscribing } from './mail-tokens'
import { refuseMail } from './unwanted-mail'

/** The notification columns of `users`. */
const WANTED = { author: 'wants_comment_mail', moderator: 'wants_moderation_digest' } as const

/**
 * Unsubscribes. Idempotent.
 *
 * @param what from a mail's token
 * @param all every reply notification to this address, now and in future, not only those for one comment
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
