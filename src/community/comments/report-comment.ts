import { sql } from '@payloadcms/db-postgres'
import type { Payload } from 'payload'
import { connectionOf } from '@/db/connection'
import { runInTransaction } from '@/db/run-in-transaction'
import type { Reason } from './checks/verdict'
import { readRecord, reporterHash, weightOf, weightToHide } from './weigh-report'

export const reportReasons = ['abuse', 'spam', 'harm', 'private', 'other'] as const
export type ReportReason = (typeof reportReasons)[number]

/**
 * Stores a reader's report, one per network and comment; moderators find the comment among the reported ones. A
 * comment that no moderator has seen yet is hidden until a decision once the reports have enough weight
 * (weigh-report.ts); one that a moderator has approved stays.
 *
 * @param network the reporter's; only stored as a hash that differs per comment
 * @throws the database's error; then nothing was stored
 */
export async function reportComment(
  payload: Payload,
  { comment, reason, network }: { comment: number; reason: ReportReason; network: string },
): Promise<void> {
  await runInTransaction(payload, async (req) => {
    const connection = await connectionOf(req)
    const weight = weightOf(await readRecord(req, network))
    const stored = await connection.execute(sql`
      with report as (
        insert into comment_reports (comment_id, reason, sender_hash)
        values (${comment}, ${reason}, ${reporterHash(comment, network)})
        on conflict (comment_id, sender_hash) do nothing returning id)
      insert into comment_report_weights (report_id, weight) select id, ${weight} from report returning report_id`)
    if (stored.rows.length === 0) return
    // Serialises reports of the same comment, so that none is miscounted.
    await connection.execute(
      sql`update comments set report_count = coalesce(report_count, 0) + 1 where id = ${comment}`,
    )
    const { rows } = await connection.execute(sql`
      select report_count::int as count, status, voice, reasons,
        extract(epoch from now() - created_at)::float / 86400 as age,
        moderated_at is not null and (edited_at is null or edited_at <= moderated_at) as seen,
        (select coalesce(sum(w.weight), 0)::float from comment_reports r
          join comment_report_weights w on w.report_id = r.id
          where r.comment_id = c.id and (c.moderated_at is null or r.created_at > c.moderated_at)) as weight
      from comments c where id = ${comment}`)
    const [found] = rows as Reported[]
    if (found?.status !== 'approved' || found.voice !== 'reader' || found.seen) return
    if (found.weight < weightToHide(found.age)) return
    const reasons = Array.isArray(found.reasons) ? found.reasons : []
    await payload.update({
      collection: 'comments',
      id: comment,
      data: {
        status: 'pending',
        reasons: [...reasons.filter((one) => one?.check !== 'reports'), reported(found.count)],
      },
      depth: 0,
      req,
    })
  })
}

const reported = (count: number): Reason => ({
  check: 'reports',
  verdict: 'hold',
  finding: ['reported', count],
})

/** Whether this network has already reported the comment. */
export async function isReported(
  payload: Payload,
  { comment, network }: { comment: number; network: string },
): Promise<boolean> {
  const connection = await connectionOf(payload)
  const { rows } = await connection.execute(sql`
    select 1 from comment_reports where comment_id = ${comment} and sender_hash = ${reporterHash(comment, network)}`)
  return rows.length > 0
}

type Reported = {
  count: number
  status: string
  voice: string
  reasons: unknown
  age: number
  /** Whether a moderator has seen this text. */
  seen: boolean
  weight: number
}
