import { sql } from '@payloadcms/db-postgres'
import type { PayloadRequest } from 'payload'
import { connectionOf } from '@/db/connection'
import type { StoredState } from '@/rich-text/stored-node'

/**
 * The approved texts of passages, by id; null for one without. Until the request's transaction ends nobody can approve
 * another text of them, so that whoever approves one finds every article that has the old text.
 */
export async function approvedTexts(
  req: PayloadRequest,
  ids: readonly number[],
): Promise<Map<number, StoredState | null>> {
  if (ids.length === 0) return new Map()
  const connection = await connectionOf(req)
  const { rows } = await connection.execute(sql`
    select id, approval_body as body from passages where id = any(${`{${ids.join(',')}}`}::int[]) order by id for share`)
  return new Map((rows as { id: number; body: StoredState | null }[]).map(({ id, body }) => [id, body]))
}
