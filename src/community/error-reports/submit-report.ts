import { sql } from '@payloadcms/db-postgres'
import type { Payload } from 'payload'
import { connectionOf } from '@/db/connection'
import { keyedHash } from '@/forms/keyed-hash'
import { CONTACT_DAYS } from './report-rules'
import type { ReportFormValues } from './report-view'

export type Report = {
  article: number
  values: ReportFormValues
  /** Unique per served form; a duplicate submission stores nothing. */
  submission: string
}

/**
 * Stores a report for the editors, in one statement. Returns after COMMIT.
 *
 * @throws the database's error; then nothing was stored
 */
export async function submitReport(payload: Payload, report: Report): Promise<void> {
  // Going back to the form and writing different text is another report.
  const submissionKey = keyedHash(
    'submission',
    `report:${report.article}:${report.submission}:${report.values.text}`,
  )
  const { article, values } = report
  const connection = await connectionOf(payload)
  await connection.execute(sql`
    insert into error_reports (article_id, text, email, status, submission_key, erase_after)
    values (${article}, ${values.text}, ${values.email || null}, 'open', ${submissionKey},
      now() + make_interval(days => ${CONTACT_DAYS}::int))
    on conflict (submission_key) do nothing`)
}

/** Whether the same text about an article came with the same address within the last day. */
export async function isAlreadyReported(
  payload: Payload,
  { article, values }: Pick<Report, 'article' | 'values'>,
): Promise<boolean> {
  const connection = await connectionOf(payload)
  const { rows } = await connection.execute(sql`
    select 1 from error_reports where article_id = ${article} and text = ${values.text}
      and email is not distinct from ${values.email || null} and created_at > now() - interval '24 hours' limit 1`)
  return rows.length > 0
}
