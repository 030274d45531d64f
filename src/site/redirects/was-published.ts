import { sql } from '@payloadcms/db-postgres'
import type { Payload, PayloadRequest } from 'payload'
import { connectionOf } from '@/db/connection'

/**
 * On the table alias `a`: a draft may have a publication date without ever having been published, so one of its
 * versions must be published, or the log must contain a publication: unpublishing turns the latest version into a
 * draft in place.
 */
const hasBeenPublished = sql`(
  exists (select 1 from _articles_v v where v.parent_id = a.id and v.version__status = 'published')
  or exists (select 1 from audit_log l where l.target = 'articles' and l.target_id = a.id and l.action = 'publish'))`

/**
 * Whether the article at this URL was once public and no longer is. Nothing else about the article leaves this
 * query.
 */
export async function isWithdrawn(payload: Payload, slug: string): Promise<boolean> {
  const connection = await connectionOf(payload)
  const { rows } = await connection.execute(sql`
    select 1 from articles a
    where a.slug = ${slug} and a._status = 'draft' and a.published_at <= now()
      and ${hasBeenPublished}`)
  return rows.length > 0
}

/** Whether this is the path of an article that was never public, or of an about page that is not. */
export async function isUnpublished(payload: Payload, path: string): Promise<boolean> {
  const [, section, slug] = /^\/(articles|about)\/([^/]+)/.exec(path) ?? []
  if (slug === undefined) return false
  const connection = await connectionOf(payload)
  const { rows } = await connection.execute(
    section === 'articles'
      ? sql`select 1 from articles a where a._status = 'draft' and not ${hasBeenPublished} and a.id in (
          select id from articles where slug = ${slug}
          union select parent_id from _articles_v where version_slug = ${slug} and latest)`
      : sql`select 1 from pages where _status = 'draft' and id in (
          select id from pages where slug = ${slug}
          union select parent_id from _pages_v where version_slug = ${slug} and latest)`,
  )
  return rows.length > 0
}

/** The slug under which the article is or was public; null if it never was. */
export async function onceReadAt(req: PayloadRequest, id: number): Promise<string | null> {
  const connection = await connectionOf(req)
  const { rows } = await connection.execute(sql`
    select a.slug from articles a
    where a.id = ${id} and a.published_at <= now() and (a._status = 'published' or ${hasBeenPublished})`)
  const slug = rows[0]?.slug
  return typeof slug === 'string' ? slug : null
}

/** Whether it was ever public. */
export async function wasEverPublic(req: PayloadRequest, id: number): Promise<boolean> {
  const connection = await connectionOf(req)
  const { rows } = await connection.execute(sql`
    select 1 from articles a where a.id = ${id} and (a._status = 'published' or ${hasBeenPublished})`)
  return rows.length > 0
}
