import { sql } from '@payloadcms/db-postgres'
import type { SQL } from '@payloadcms/db-postgres/drizzle'

/**
 * A list of ids for `= any(…)` in a prepared statement whose plan is made once.
 *
 * Postgres makes a plan for each list again as long as it expects to gain from knowing it, and planning takes longer
 * than these statements do. In a subquery the list is known to neither plan.
 */
export const idsInSql = (ids: readonly number[]): SQL =>
  sql`array(select unnest(${sql.param([...ids])}::int[]))`
