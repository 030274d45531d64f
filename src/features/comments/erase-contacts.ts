import { sql } from '@payloadcms/db-postgres'
import type { PayloadRequest } from 'payload'
import { connectionOf } from '@/db/connection'

/**
 * Erases what commenters gave in confidence once its time is over. Runs with each new comment, so that a site
 * which takes comments never keeps more than it says.
 */
export async function eraseExpiredContacts(req: PayloadRequest): Promise<void> {
  const connection = await connectionOf(req)
  await connection.execute(sql`delete from comment_contacts where erase_after < now()`)
}
