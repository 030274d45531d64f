import { sql } from '@payloadcms/db-postgres'

/** What readers may see of `articles a`: published, not dated in the future, not in the trash. */
export const isPublished = sql`a._status = 'published' and a.published_at <= now() and a.deleted_at is null`
