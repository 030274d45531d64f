import { sql } from '@payloadcms/db-postgres'
import { type Payload, ValidationError } from 'payload'
import { connectionOf } from '@/db/connection'
import { readDatabaseClock } from '@/db/database-clock'
import { runInTransaction } from '@/db/run-in-transaction'
import { keyedHash } from '@/forms/keyed-hash'
import { CONTACT_DAYS } from './report-rules'
import type { ReportFormValues } from './report-view'

const DAY_MS = 24 * 3600 * 1000

export type Report = {
  article: number
  values: ReportFormValues
  /** Unique per served form; a duplicate submission stores nothing. */
  submission: string
}

/**
 * Stores a report for the editors. Returns after COMMIT.
 *
 * @throws the database's error; then nothing was stored
 */
export async function submitReport(payload: Payload, report: Report): Promise<void> {
  // Going back to the form and writing different text is another report.
  const submissionKey = keyedHash(
    'submission',
    `report:${report.article}:${report.submission}:${report.values.text}`,
  )
  if (await isStored(payload, submissionKey)) return
  try {
    await runInTransaction(payload, async (req) =>
      payload.create({
        collection: 'error-reports',
        data: {
          article: report.article,
          text: report.values.text,
          email: report.values.email || null,
          status: 'open',
          submissionKey,
          eraseAfter: new Date(
            (await readDatabaseClock(req)).getTime() + CONTACT_DAYS * DAY_MS,
          ).toISOString(),
        },
        depth: 0,
        req,
      }),
    )
  } catch (error) {
    // The other half of a double click won the race for the unique key.
    if (error instanceof ValidationError && (await isStored(payload, submissionKey))) return
    throw error
  }
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

async function isStored(payload: Payload, submissionKey: string): Promise<boolean> {
  const { totalDocs } = await payload.count({
    collection: 'error-reports',
    where: { submissionKey: { equals: submissionKey } },
  })
  return totalDocs > 0
}
