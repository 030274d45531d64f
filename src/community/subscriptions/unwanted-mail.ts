import { sql } from '@payloadcms/db-postgres'
import type { PayloadRequest } from 'payload'
import { connectionOf } from '@/db/connection'

/** Keys in Payload's key-value table: the keyed hash of an opted-out address, never the address. */
export const UNWANTED = 'unwanted-mail:'

/** Stores that this address wants no more reply notifications; only its hash is kept. */
export async function refuseMail(req: PayloadRequest, emailHash: string): Promise<void> {
  const connection = await connectionOf(req)
  await connection.execute(sql`
    insert into payload_kv (key, data)
    values (${UNWANTED + emailHash}, jsonb_build_object('at', now())) on conflict (key) do nothing`)
}

/** Whether an address or its mailbox has opted out. */
export async function wantsNoMail(req: PayloadRequest, hashes: string[]): Promise<boolean> {
  const connection = await connectionOf(req)
  const keys = sql.param(hashes.map((hash) => UNWANTED + hash))
  const { rows } = await connection.execute(sql`select 1 from payload_kv where key = any(${keys}::text[])`)
  return rows.length > 0
}
