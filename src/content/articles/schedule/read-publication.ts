import { sql } from '@payloadcms/db-postgres'
import type { PayloadRequest } from 'payload'
import { connectionOf } from '@/db/connection'

export type Publication = {
  /** Readers are given a version of it. */
  isLive: boolean
  /** The newest version is not the one that readers are given. */
  hasPendingChange: boolean
}

/**
 * Whether an article is live and whether it has a change that is not, at this moment of the request's transaction.
 *
 * @returns null when there is no such article
 */
export async function readPublication(req: PayloadRequest, article: number): Promise<Publication | null> {
  const connection = await connectionOf(req)
  const { rows } = await connection.execute(sql`
    select a._status = 'published' as live,
      coalesce((select v.version__status is distinct from 'published' from _articles_v v
        where v.parent_id = a.id and v.latest limit 1), false) as pending
    from articles a where a.id = ${article}`)
  const row = rows[0] as { live: boolean | null; pending: boolean } | undefined
  return row ? { isLive: row.live === true, hasPendingChange: row.pending } : null
}
