import { sql } from '@payloadcms/db-postgres'

/**
 * Milliseconds until the next article or page with a future publication date (set by an import, for example) becomes
 * visible, as SQL; null if there is none. Nothing is written at that moment, so there is no purge: every list, count
 * and 404 that depends on it expires then.
 */
export const untilNextPublication = sql`(
  select extract(epoch from min(at) - now())::float8 * 1000 from (
    select min(published_at) as at from articles where _status = 'published' and published_at > now()
    union all
    select min(published_at) from pages where _status = 'published' and published_at > now()) as waiting)`
