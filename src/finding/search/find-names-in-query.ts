import { sql } from '@payloadcms/db-postgres'
import type { Payload } from 'payload'
import { connectionOf } from '@/db/connection'
import { foldedInSql } from './folded-in-sql'
import type { Reason } from './search-view'

export type NamedSymptom = Reason & { id: number }

/** Maximum number of symptoms per query. */
const MOST = 20

/**
 * The symptoms named in a query: by a common name, a medical one, or one that readers confuse with them, which is
 * then labelled as related.
 */
export async function findNamesInQuery(payload: Payload, query: string): Promise<NamedSymptom[]> {
  const connection = await connectionOf(payload)
  const name = foldedInSql(sql`n.name`)
  const { rows } = await connection.execute(sql`
    with names as (
      select id, plain_name as name, false as is_related from symptoms
      union all select id, medical_name, false from symptoms where medical_name <> ''
      union all select _parent_id, text, kind = 'related' from symptoms_names)
    select distinct on (s.id) s.id, s.plain_name as symptom, n.name, n.is_related
    from names n join symptoms s on s.id = n.id
    where to_tsvector('english', ${query}) @@ phraseto_tsquery('english', ${name})
      and numnode(phraseto_tsquery('english', ${name})) > 0
    order by s.id, n.is_related, length(n.name) desc
    limit ${MOST}`)
  return (rows as { id: number; symptom: string; name: string; is_related: boolean }[]).map(
    ({ id, symptom, name, is_related: isRelated }) => ({ id, symptom, name, isRelated }),
  )
}
