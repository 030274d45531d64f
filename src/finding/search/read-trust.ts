import { sql } from '@payloadcms/db-postgres'
import type { connectionOf } from '@/db/connection'

/** When an article was last reviewed (ISO 8601), and the heading of its first emergency card as it is stored. */
export type Trust = { reviewedOn: string | null; emergency: string | null }

type Row = { id: number; reviewed: number | null; emergency: string | null }

/** Of articles by id, without reading their texts into memory. */
export async function readTrust(
  connection: Awaited<ReturnType<typeof connectionOf>>,
  ids: number[],
): Promise<Map<number, Trust>> {
  if (ids.length === 0) return new Map()
  const { rows } = await connection.execute(sql`
    select id, extract(epoch from reviewed_on)::float8 * 1000 as reviewed, jsonb_path_query_first(body,
      '$.root.children[*].fields ? (@.blockType == "careCard" && @.level == "emergency").heading') #>> '{}' as emergency
    from articles where id = any(${sql.param(ids)}::int[])`)
  return new Map(
    (rows as Row[]).map(({ id, reviewed, emergency }) => [
      id,
      {
        reviewedOn: reviewed === null ? null : new Date(reviewed).toISOString(),
        emergency: emergency || null,
      },
    ]),
  )
}
