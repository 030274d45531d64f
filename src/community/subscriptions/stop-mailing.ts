import { sql } from '@payloadcms/db-postgres'
import type { Payload } from 'payload'
import { emailHash } from '@/community/comments/sender-hashes'
import { connectionOf } from '@/db/connection'

/**
 * Ends a reader's subscriptions because the address is undeliverable: senders that keep mailing nonexistent
 * addresses are treated as spammers. Staff accounts are left to the administrator.
 *
 * @throws the database's error
 */
export async function stopMailing(payload: Payload, address: string): Promise<void> {
  const connection = await connectionOf(payload)
  await connection.execute(sql`delete from subscriptions where email_hash = ${emailHash(address)}`)
}
