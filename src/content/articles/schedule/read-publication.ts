import { sql } from '@payloadcms/db-postgres'
import type { PayloadRequest } from 'payload'
import { connectionOf } from '@/db/connection'

export type Publication = {
  /** A version of it is public. */
  isLive: boolean
  /** The latest version is not the public one. */
  hasPendingChange: boolean
}

/**
 * Whether an article is live and whether it has unpublished changes, within the request's transaction.
 *
 * @returns null if there is no such article, or it is in the trash
 */
export async function readPublication(req: PayloadRequest, article: number): Promise<Publication | null> {
  const connection = await connectionOf(req)
  const { rows } = await connection.execute(sql`
    select a._status = 'published' as live,
      coalesce((select v.version__status is distinct from 'published' from _articles_v v
        where v.parent_id = a.id and v.latest limit 1), false) as pending
    from articles a where a.id = ${article} and a.deleted_at is null`)
  const row = rows[0] as { live: boolean | null; pending: boolean } | undefined
  return row ? { isLive: row.live === true, hasPendingChange: row.pending } : null
}
