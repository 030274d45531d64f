import { sql } from '@payloadcms/db-postgres'
import type { SQL } from '@payloadcms/db-postgres/drizzle'
import type { ReasonCounts } from './rating-summary'

/** The number of an author's counted votes per reason, for `readTogether`. */
export const reasonCountsQuery = (author: SQL) => sql<ReasonCounts>`
  select count(*) filter (where is_clear) as clear, count(*) filter (where is_complete) as complete,
    count(*) filter (where is_kind) as kind
  from ratings where author_id = ${author} and not is_held`
