import { sql } from '@payloadcms/db-postgres'
import type { Payload } from 'payload'
import { connectionOf } from '@/db/connection'
import type { NamedLink } from '@/design/LinkList'
import { withMerged } from './merge/with-merged'

const MOST = 8

/** The symptoms that an editor related to this one, from either side, by name. */
export async function findNear(payload: Payload, id: number): Promise<NamedLink[]> {
  const connection = await connectionOf(payload)
  const { rows } = await connection.execute(sql`
    with near as (
      select symptoms_id as id from symptoms_rels where path = 'related' and parent_id in ${withMerged([id])}
      union select parent_id from symptoms_rels where path = 'related' and symptoms_id in ${withMerged([id])})
    select distinct s.slug, s.plain_name as name
    from near join symptoms o on o.id = near.id join symptoms s on s.id = coalesce(o.replaced_by_id, o.id)
    where s.id <> ${id} order by s.plain_name, s.slug limit ${MOST}`)
  return rows as NamedLink[]
}
