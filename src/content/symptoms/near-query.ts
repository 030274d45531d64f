import { sql } from '@payloadcms/db-postgres'
import type { NamedLink } from '@/design/LinkList'
import { withMerged } from './merge/with-merged'

const MOST = 8

/** The symptoms that an editor related to this one, from either side, by name; for `readTogether`. */
export const nearQuery = (id: number) => sql<NamedLink>`
    with near as (
      select symptoms_id as id from symptoms_rels where path = 'related' and parent_id in ${withMerged([id])}
      union select parent_id from symptoms_rels where path = 'related' and symptoms_id in ${withMerged([id])})
    select distinct s.slug, s.plain_name as name
    from near
      -- With an offset each is looked up by its id: they are few, and all symptoms may be many.
      cross join lateral (select * from symptoms o where o.id = near.id offset 0) o
      cross join lateral (select * from symptoms s where s.id = coalesce(o.replaced_by_id, o.id) offset 0) s
    where s.id <> ${id} order by s.plain_name, s.slug limit ${MOST}`
