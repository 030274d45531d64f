import { sql } from '@payloadcms/db-postgres'
import type { PayloadRequest } from 'payload'
import { connectionOf } from '@/db/connection'

/**
 * Keeps old addresses alive after a rename, in the transaction of the rename. Chains are flattened and the new
 * address stops being a redirect, so that no loop can arise.
 *
 * @param from the path that readers know, `/articles/old`
 * @param to the path where the document is now
 */
export async function redirectOnRename(req: PayloadRequest, from: string, to: string): Promise<void> {
  if (from === to) return
  const connection = await connectionOf(req)
  await connection.execute(sql`delete from redirects where "from" = ${to}`)
  await connection.execute(sql`update redirects set "to" = ${to}, updated_at = now() where "to" = ${from}`)
  await connection.execute(sql`
    insert into redirects ("from", "to", updated_at, created_at) values (${from}, ${to}, now(), now())
    on conflict ("from") do update set "to" = excluded."to", is_gone = false, updated_at = now()`)
}
