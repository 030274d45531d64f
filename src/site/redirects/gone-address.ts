import { sql } from '@payloadcms/db-postgres'
import type { PayloadRequest } from 'payload'
import { connectionOf } from '@/db/connection'

/** Marks a URL, and the old URLs that redirected to it, as gone for good (410). */
export async function markGone(req: PayloadRequest, path: string): Promise<void> {
  const connection = await connectionOf(req)
  await connection.execute(
    sql`update redirects set "to" = null, is_gone = true, updated_at = now() where "to" = ${path}`,
  )
  await connection.execute(sql`
    insert into redirects ("from", is_gone, updated_at, created_at) values (${path}, true, now(), now())
    on conflict ("from") do update set "to" = null, is_gone = true, updated_at = now()`)
}

/** A page has this URL again. */
export async function unmarkGone(req: PayloadRequest, path: string): Promise<void> {
  const connection = await connectionOf(req)
  await connection.execute(sql`delete from redirects where "from" = ${path} and is_gone`)
}
