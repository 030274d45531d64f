import { sql } from '@payloadcms/db-postgres'
import type { Payload } from 'payload'
import { connectionOf } from '@/db/connection'
import type { ReasonCounts } from './rating-summary'

/** The number of an author's counted votes per reason. */
export async function findReasonCounts(payload: Payload, author: number): Promise<ReasonCounts> {
  const connection = await connectionOf(payload)
  const { rows } = await connection.execute(sql`
    select count(*) filter (where is_clear) as clear, count(*) filter (where is_complete) as complete,
      count(*) filter (where is_kind) as kind
    from ratings where author_id = ${author} and not is_held`)
  const row = rows[0]
  return { clear: Number(row?.clear), complete: Number(row?.complete), kind: Number(row?.kind) }
}
