import { sql } from '@payloadcms/db-postgres'
import type { Payload } from 'payload'
import { connectionOf } from '@/db/connection'
import { runInTransaction } from '@/db/run-in-transaction'
import { networkHash } from '@/features/forms/network-hash'

/** From this many readers on a comment goes back to the moderators. */
export const REPORTS_TO_HIDE = 3

export const reportReasons = ['abuse', 'spam', 'harm', 'private', 'other'] as const
export type ReportReason = (typeof reportReasons)[number]

/**
 * Notes that a reader holds a comment to be out of place, one report a network and comment. The third one since a
 * moderator last decided takes the comment out of sight until one decides again.
 *
 * @param network the reporter's; stored only as a hash of its own for each comment
 * @throws the database's error; then nothing was stored
 */
export async function reportComment(
  payload: Payload,
  { comment, reason, network }: { comment: number; reason: ReportReason; network: string },
): Promise<void> {
  await runInTransaction(payload, async (req) => {
    const connection = await connectionOf(req)
    const stored = await connection.execute(sql`
      insert into comment_reports (comment_id, reason, sender_hash)
      values (${comment}, ${reason}, ${networkHash(`${comment}:${network}`)})
      on conflict (comment_id, sender_hash) do nothing returning id`)
    if (stored.rows.length === 0) return
    // Waits for another report of the same comment, so that none is miscounted.
    const { rows } = await connection.execute(sql`
      update comments set report_count = coalesce(report_count, 0) + 1 where id = ${comment}
      returning report_count::int as count, status, voice, reasons`)
    const [counted] = rows as { count: number; status: string; voice: string; reasons: unknown }[]
    if (!counted || counted.count < REPORTS_TO_HIDE || counted.status !== 'approved') return
    if (counted.voice !== 'reader') return
    const reasons = Array.isArray(counted.reasons) ? counted.reasons : []
    await payload.update({
      collection: 'comments',
      id: comment,
      data: {
        status: 'pending',
        reasons: [
          ...reasons.filter((one) => one?.check !== 'reports'),
          { check: 'reports', verdict: 'hold', reason: `${counted.count} readers reported it.` },
        ],
      },
      depth: 0,
      req,
    })
  })
}
