import { sql } from '@payloadcms/db-postgres'
import type { PayloadRequest } from 'payload'
import { connectionOf } from '@/db/connection'
import { networkHash } from '@/forms/network-hash'

/** The number of reports per network and day that carry weight; further ones only reach the queue. */
export const HIDING_A_DAY = 3
/** A reporter without a record counts a quarter of a reliable one. */
const UNPROVEN = 0.25
/** The number of earlier reports searched for the reporter's own. */
const MOST_EARLIER = 5000

/** The results of a reporter's earlier reports. */
export type ReporterRecord = { confirmed: number; dismissed: number; lastDay: number }

/**
 * The weight of a report: 1 if moderators mostly upheld the reporter's reports, a quarter if the reporter is
 * unknown, 0 if they mostly dismissed them or the reporter's network has used up its weight for today.
 */
export function weightOf({ confirmed, dismissed, lastDay }: ReporterRecord): number {
  if (lastDay >= HIDING_A_DAY || dismissed > confirmed) return 0
  return confirmed > dismissed ? 1 : UNPROVEN
}

/**
 * The weight that hides a comment: three reliable reporters within its first day, plus one each time its age
 * doubles, because more readers have seen it without objecting. Article views are not counted, so age is the
 * proxy.
 *
 * @param ageDays of the comment
 */
export const weightToHide = (ageDays: number) => 3 + Math.floor(Math.log2(1 + Math.max(0, ageDays)))

/**
 * A reporter's record. Reports are stored under a hash that differs per comment, so that the table reveals no
 * history; only the current reporter's can be recomputed.
 *
 * Reports of one network are serialised, so that each sees the previous one.
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

/** The reporter's hash, which differs per comment and, like all network hashes, per month. */
export const reporterHash = (comment: number, network: string, at = new Date()) =>
  networkHash(`${comment}:${network}`, at)
