import { sql } from '@payloadcms/db-postgres'
import type { Payload } from 'payload'
import { emailHash } from '@/community/comments/sender-hashes'
import { connectionOf } from '@/db/connection'

/**
 * Ends what a reader's address subscribed to, because nothing can be delivered there: whoever goes on writing to
 * addresses that do not exist is taken for a sender of spam. Accounts of staff are left to their administrator.
 *
 * @throws the database's error
 */
export async function stopMailing(payload: Payload, address: string): Promise<void> {
  const connection = await connectionOf(payload)
  await connection.execute(sql`delete from subscriptions where email_hash = ${emailHash(address)}`)
}
