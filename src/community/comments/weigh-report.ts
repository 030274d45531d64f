import { sql } from '@payloadcms/db-postgres'
import type { PayloadRequest } from 'payload'
import { connectionOf } from '@/db/connection'
import { networkHash } from '@/forms/network-hash'

/** Reports of one network that weigh something within a day; further ones go to the queue alone. */
export const HIDING_A_DAY = 3
/** What a moderator has not yet confirmed or dismissed of a reporter tells a quarter of what a proven one does. */
const UNPROVEN = 0.25
/** Earlier reports that are looked through for the reporter's own. */
const MOST_EARLIER = 5000

/** How a reporter's earlier reports fared. */
export type ReporterRecord = { confirmed: number; dismissed: number; lastDay: number }

/**
 * How much a report tells: 1 of a reporter whose reports moderators mostly followed, a quarter of an unknown one, 0 of
 * one whose reports they mostly dismissed or who has weighed on enough comments today.
 */
export function weightOf({ confirmed, dismissed, lastDay }: ReporterRecord): number {
  if (lastDay >= HIDING_A_DAY || dismissed > confirmed) return 0
  return confirmed > dismissed ? 1 : UNPROVEN
}

/**
 * Weight that hides a comment: three proven reporters within its first day, and one more each time its age doubles,
 * because more readers have seen it meanwhile and did not mind. How many read an article is not counted anywhere, so
 * age stands for their number.
 *
 * @param ageDays of the comment
 */
export const weightToHide = (ageDays: number) => 3 + Math.floor(Math.log2(1 + Math.max(0, ageDays)))

/**
 * What is known of a reporter. Reports are stored under a hash of their own for each comment, so that no trail can be
 * read from the table; only who reports now can be found again among them.
 *
 * Reports of one network wait for each other, so that none is judged before the last one can be seen.
 *
 * @param network the reporter's
 */
export async function readRecord(req: PayloadRequest, network: string): Promise<ReporterRecord> {
  const connection = await connectionOf(req)
  await connection.execute(
    sql`select pg_advisory_xact_lock(hashtextextended(${networkHash(`reporter:${network}`)}, 0))`,
  )
  const { rows } = await connection.execute(sql`
    select r.comment_id::int as comment, r.sender_hash as hash, r.created_at as at, c.status,
      coalesce(c.moderated_at > r.created_at, false) as decided, coalesce(w.weight > 0 and r.created_at > now() - interval '1 day', false) as weighs_today
    from comment_reports r join comments c on c.id = r.comment_id
      left join comment_report_weights w on w.report_id = r.id
    order by r.id desc limit ${MOST_EARLIER}`)
  const own = rows.filter(
    ({ comment, hash, at }) => hash === reporterHash(Number(comment), network, toDate(at)),
  )
  const decided = own.filter(({ decided: isDecided }) => isDecided === true)
  return {
    confirmed: decided.filter(({ status }) => status === 'rejected' || status === 'spam').length,
    dismissed: decided.filter(({ status }) => status === 'approved').length,
    lastDay: own.filter(({ weighs_today: weighsToday }) => weighsToday === true).length,
  }
}

const toDate = (value: unknown) => (value instanceof Date ? value : new Date(String(value)))

/** Who reported: another hash for each comment and, as with all networks, for each month. */
export const reporterHash = (comment: number, network: string, at = new Date()) =>
  networkHash(`${comment}:${network}`, at)
