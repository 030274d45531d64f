import { sql } from '@payloadcms/db-postgres'
import type { PayloadRequest, RequestContext } from 'payload'
import { connectionOf } from '@/db/connection'

const KEY = 'undoesDecision'

/** Marks a write as the undoing of the last decision about a comment. */
export const undoing: RequestContext = { [KEY]: true }

export const isUndoing = (context: RequestContext): boolean => context[KEY] === true

/**
 * A comment's state before the last decision, besides its status: the time of the previous decision, and the
 * number of reports since. An accidental keystroke must not count as moderation.
 *
 * @throws the database's error
 */
export async function stateBefore(
  req: PayloadRequest,
  comment: number,
): Promise<{ moderatedAt: string | null; reportCount: number }> {
  const connection = await connectionOf(req)
  const { rows } = await connection.execute(sql`
    with last as (
      select (details->>'decidedBefore')::timestamptz as decided from audit_log
      where target = 'comments' and target_id = ${comment} and details ? 'to' order by id desc limit 1)
    select to_char((select decided from last) at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') as decided,
      (select count(*)::int from comment_reports r where r.comment_id = ${comment}
        and r.created_at > coalesce((select decided from last), '-infinity')) as reports`)
  const decided = rows[0]?.decided
  return { moderatedAt: typeof decided === 'string' ? decided : null, reportCount: Number(rows[0]?.reports) }
}
