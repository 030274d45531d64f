import { sql } from '@payloadcms/db-postgres'
import type { PayloadRequest } from 'payload'
import { connectionOf } from '@/db/connection'
import { TO_TELL } from './note-approval'

/** Comments that were approved elsewhere, perhaps years ago: nobody is notified of them, in the transaction that stores them. */
export async function announceNothing(req: PayloadRequest, comments: readonly number[]): Promise<void> {
  if (comments.length === 0) return
  const connection = await connectionOf(req)
  const ids = `{${comments.join(',')}}`
  await connection.execute(sql`
    update comments set is_told = true where id = any(${ids}::int[]) and status = 'approved'`)
  await connection.execute(sql`
    delete from payload_kv using unnest(${ids}::int[]) as told (id) where key = ${TO_TELL} || told.id`)
}
