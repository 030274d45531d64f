import { sql } from '@payloadcms/db-postgres'
import type { PayloadRequest } from 'payload'
import { connectionOf } from '@/db/connection'

/**
 * Keeps old URLs working after a slug change, in the same transaction. Chains are flattened and the new URL stops
 * being a redirect, so that no loop can arise.
 *
 * @param from the public path, `/articles/old`
 * @param to the document's new path
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
