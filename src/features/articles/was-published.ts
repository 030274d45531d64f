import { sql } from '@payloadcms/db-postgres'
import type { Payload, PayloadRequest } from 'payload'
import { connectionOf } from '@/db/connection'

/**
 * Whether readers could once read the article at this address and cannot any more. Nothing else of the article
 * leaves this query.
 *
 * A draft may carry the date of a publication that never was, so a published version has to be among its versions.
 */
export async function isWithdrawn(payload: Payload, slug: string): Promise<boolean> {
  const connection = await connectionOf(payload)
  const { rows } = await connection.execute(sql`
    select 1 from articles a
    where a.slug = ${slug} and a._status = 'draft' and a.published_at <= now()
      and exists (select 1 from _articles_v v where v.parent_id = a.id and v.version__status = 'published')`)
  return rows.length > 0
}

/** The slug under which readers can or could read this article; null when they never could. */
export async function onceReadAt(req: PayloadRequest, id: number): Promise<string | null> {
  const connection = await connectionOf(req)
  const { rows } = await connection.execute(sql`
    select a.slug from articles a
    where a.id = ${id} and a.published_at <= now() and (a._status = 'published' or exists (
      select 1 from _articles_v v where v.parent_id = a.id and v.version__status = 'published'))`)
  const slug = rows[0]?.slug
  return typeof slug === 'string' ? slug : null
}
